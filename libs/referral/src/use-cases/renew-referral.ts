import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { Referral } from '../domain/referral';
import type { ReferralStep } from './referral-step';
import { takeDeskStep } from './take-desk-step';

/** 续期: the holder is still at it; the lease starts anew. */
export function renewReferral(tx: Tx, actor: Actor, input: ReferralStep): Promise<Referral> {
  return takeDeskStep(tx, actor, { ...input, action: 'renew' });
}
