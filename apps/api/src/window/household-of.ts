import type { SubmitInput } from '@yimen/casework';
import { normaliseResidentId } from '@yimen/kernel';
import type { SubmitApplicationRequest } from './submit-application.request';

/** The household of a request: known by its id, or new. */
export function householdOf({ householdId, newHousehold }: SubmitApplicationRequest): SubmitInput['household'] {
  if (!newHousehold) return { id: String(householdId) };
  const members = newHousehold.members.map((member) => ({
    ...member,
    residentId: normaliseResidentId(member.residentId),
    facts: { ...member.facts },
  }));
  return { ...newHousehold, facts: { ...newHousehold.facts }, members };
}
