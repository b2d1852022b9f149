import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { Referral } from '../domain/referral';
import type { ReferralStep } from './referral-step';
import { takeDeskStep } from './take-desk-step';

/** 放回: back to the pool. The holder does it, or a colleague of the agency for one who is away or has left. */
export function releaseReferral(tx: Tx, actor: Actor, input: ReferralStep): Promise<Referral> {
  return takeDeskStep(tx, actor, { ...input, action: 'release' });
}
