import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { HOLD_REASONS } from '../domain/reasons';
import type { HoldReason } from '../domain/reasons';
import type { Referral } from '../domain/referral';
import type { ReferralStep } from './referral-step';
import { takeDeskStep } from './take-desk-step';

export interface HoldInput extends ReferralStep {
  reason: HoldReason;
  note?: string;
}

/** 暂停: the legal clock waits for whom the reason names (I4); the lease doesn't run meanwhile. */
export function holdReferral(tx: Tx, actor: Actor, { reason, note, ...step }: HoldInput): Promise<Referral> {
  const detail = { waitingFor: HOLD_REASONS[reason].waitingFor };
  return takeDeskStep(tx, actor, { ...step, action: 'hold' }, { reason, note, detail });
}
