import type { Actor, PlainDate } from '@yimen/kernel';
import type { Digests, Tx } from '@yimen/platform';
import { householdFor, newHouseholdIds, registerHousehold } from '@yimen/registry';
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

/** Either a household known here, or a new one. */
export type ApplyingHousehold = { id: string } | NewHousehold;

/** Of a household known here, or of one that is registered now, without waiting for it; refuses what registering refuses. */
export async function applicantsFrom(
  tx: Tx,
  actor: Actor,
  household: ApplyingHousehold,
  { digests, today }: { digests: Digests; today: PlainDate },
): Promise<Applicants> {
  if ('id' in household)
    return applicantsOf(await householdFor(tx, actor, household.id, 'submit-application'), digests);
  const ids = newHouseholdIds(household);
  registerHousehold(tx, actor, household, ids, today);
  return applicantsIn(household, ids, digests);
}

/** The registry puts the applicant first. */
function applicantsOf({ id, division, members }: KnownHousehold, digests: Digests): Applicants {
  const memberIds = members.map((member) => member.id);
  return {
    householdId: id,
    division,
    memberIds,
    applicantId: String(memberIds[0]),
    digests: digestsOf(members, digests),
  };
}

function applicantsIn(household: NewHousehold, ids: HouseholdIds, digests: Digests): Applicants {
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
