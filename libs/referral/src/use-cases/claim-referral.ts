import type { Actor } from '@yimen/kernel';
import { assertFresh } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { Referral } from '../domain/referral';
import { isHeld } from '../domain/referral-states';
import { claimIfFree } from '../persistence/claim.repository';
import type { ClaimInput } from '../persistence/claim.repository';
import { getReferral } from '../persistence/referral.repository';
import { recordMove } from './move-referral';
import { assertAddressee, held, notAllowed } from './take-desk-step';

/**
 * 签收: of all who claim at once exactly one gets it (I2); the claim is a lease.
 * Refuses `referral-held` with holder and lease, also to the holder who claims again under a new key.
 */
export async function claimReferral(tx: Tx, actor: Actor, input: ClaimInput): Promise<Referral> {
  assertMay(actor, 'referral.handle');
  const claimed = await claimIfFree(tx, actor, input);
  if (!claimed) throw await whyNot(tx, actor, input);
  recordMove(tx, actor, claimed, 'requested', { action: 'claim', to: 'claimed' });
  return claimed;
}

async function whyNot(tx: Tx, actor: Actor, { id, seen }: ClaimInput): Promise<Error> {
  const referral = await getReferral(tx, id);
  assertAddressee(referral, actor);
  if (isHeld(referral.status)) return held(referral);
  assertFresh(seen, referral.version);
  return notAllowed(referral, actor);
}
