import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { RETURN_REASONS } from '../domain/reasons';
import type { ReturnReason } from '../domain/reasons';
import type { Referral } from '../domain/referral';
import type { ReferralStep } from './referral-step';
import { takeDeskStep } from './take-desk-step';

export interface ReturnInput extends ReferralStep {
  reason: ReturnReason;
  note?: string;
}

/** 退回: back to the window, which reroutes or cancels; the reason says which is likelier. */
export function returnReferral(tx: Tx, actor: Actor, { reason, note, ...step }: ReturnInput): Promise<Referral> {
  const detail = { suggested: RETURN_REASONS[reason].suggested };
  return takeDeskStep(tx, actor, { ...step, action: 'return' }, { reason, note, detail });
}
