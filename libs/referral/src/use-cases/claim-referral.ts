import type { Actor, PlainDate } from '@yimen/kernel';
import { stopRunningClocks } from '@yimen/deadlines';
import { assertFresh, sendAlong } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { Referral } from '../domain/referral';
import { isHeld } from '../domain/referral-states';
import { claimIfFree } from '../persistence/claim.repository';
import type { ClaimInput } from '../persistence/claim.repository';
import { getReferral } from '../persistence/referral.repository';
import { assertAddressee, held, notAllowed } from './take-desk-step';

/** The limit within which somebody has to take it; the others go on. */
const UNCLAIMED = ['claim'];

/**
 * 签收: of all who claim at once exactly one gets it (I2); the claim is a lease.
 * Refuses `referral-held` with holder and lease, also to the holder who claims again under a new key.
 */
export async function claimReferral(tx: Tx, actor: Actor, input: ClaimInput & { today: PlainDate }): Promise<Referral> {
  assertMay(actor, 'referral.handle');
  const claimed = await claimIfFree(tx, actor, input);
  if (!claimed) throw await whyNot(tx, actor, input);
  stopUnclaimed(tx, [claimed], input.today);
  return claimed;
}

/** What follows a claim, of one or of many: the clock of the unclaimed stops. Its line in the log is written with it. */
export function stopUnclaimed(tx: Tx, claimed: readonly Referral[], today: PlainDate): void {
  const subjects = claimed.filter(({ hasClock }) => hasClock).map(({ id }) => id);
  if (subjects.length > 0)
    sendAlong(tx, stopRunningClocks(tx, { kind: 'referral', subjects, steps: UNCLAIMED, on: today }));
}

async function whyNot(tx: Tx, actor: Actor, { id, seen }: ClaimInput): Promise<Error> {
  const referral = await getReferral(tx, id);
  assertAddressee(referral, actor);
  if (isHeld(referral.status)) return held(referral);
  assertFresh(seen, referral.version);
  return notAllowed(referral, actor);
}
