import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { Referral } from '../domain/referral';
import type { ReferralStep } from './referral-step';
import { takeDeskStep } from './take-desk-step';

/** 开始办理: from now on it can be completed. */
export function startReferral(tx: Tx, actor: Actor, input: ReferralStep): Promise<Referral> {
  return takeDeskStep(tx, actor, { ...input, action: 'start' });
}
