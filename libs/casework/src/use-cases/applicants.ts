import type { Digests } from '@yimen/platform';
import type { HouseholdIds, KnownHousehold, NewHousehold } from '@yimen/registry';

/** Who applies, from where. */
export interface Applicants {
  householdId: string;
  division: string;
  memberIds: string[];
  applicantId: string;
  /** Keyed digests of every member's identity number. */
  digests: string[];
}

/** Of a household known here; the registry puts the applicant first. */
export function applicantsOf({ id, division, members }: KnownHousehold, digests: Digests): Applicants {
  const memberIds = members.map((member) => member.id);
  return {
    householdId: id,
    division,
    memberIds,
    applicantId: String(memberIds[0]),
    digests: digestsOf(members, digests),
  };
}

/** Of a household about to be registered. */
export function applicantsIn(household: NewHousehold, ids: HouseholdIds, digests: Digests): Applicants {
  const { division, members } = household;
  const { id: householdId, memberIds } = ids;
  const self = members.findIndex((member) => member.kinship === 'self');
  return {
    householdId,
    division,
    memberIds,
    applicantId: String(memberIds[self]),
    digests: digestsOf(members, digests),
  };
}

function digestsOf(members: readonly { residentId: string }[], digests: Digests): string[] {
  return members.map((member) => digests.residentId(member.residentId));
}
