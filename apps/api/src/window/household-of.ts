import type { SubmitInput } from '@yimen/casework';
import { newHouseholdOf } from '@yimen/casework/http';
import type { SubmitApplicationRequest } from './submit-application.request';

/** The household of a request: known by its id, or new. */
export function householdOf({ householdId, newHousehold }: SubmitApplicationRequest): SubmitInput['household'] {
  return newHousehold ? newHouseholdOf(newHousehold) : { id: String(householdId) };
}
