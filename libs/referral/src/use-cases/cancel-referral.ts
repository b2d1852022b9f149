import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { CancelReason } from '../domain/reasons';
import type { Referral } from '../domain/referral';
import type { ReferralStep } from './referral-step';
import { takeWindowStep } from './take-window-step';

export interface CancelInput extends ReferralStep {
  reason: CancelReason;
  note?: string;
}

/** 撤销: the window takes it back for good; its measure ends with nothing given, for that reason (I5). */
export function cancelReferral(
  tx: Tx,
  actor: Actor,
  { id, seen, today, reason, note }: CancelInput,
): Promise<Referral> {
  return takeWindowStep(tx, actor, { id, seen, today, action: 'cancel' }, { reasons: [reason], note });
}
