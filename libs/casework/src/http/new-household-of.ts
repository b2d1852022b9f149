import { normaliseResidentId } from '@yimen/kernel';
import type { NewHousehold } from '@yimen/registry';
import type { NewHouseholdRequest } from './new-household.request';

/** A household as the registry takes it: numbers in one spelling, facts as plain values. */
export function newHouseholdOf({ members, facts, ...told }: NewHouseholdRequest): NewHousehold {
  const people = members.map((member) => ({
    ...member,
    residentId: normaliseResidentId(member.residentId),
    facts: { ...member.facts },
  }));
  return { ...told, facts: { ...facts }, members: people };
}
