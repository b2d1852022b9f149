import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { Referral } from '../domain/referral';
import type { ReferralStep } from './referral-step';
import { takeDeskStep } from './take-desk-step';

/**
 * 恢复办理: what was waited for has come; clock and lease run again. One that is parked comes back to the pool before its
 * day, whoever of the agency says so.
 */
export function resumeReferral(tx: Tx, actor: Actor, input: ReferralStep): Promise<Referral> {
  return takeDeskStep(tx, actor, { ...input, action: 'resume' });
}
