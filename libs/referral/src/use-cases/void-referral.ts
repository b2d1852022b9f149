import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { VoidReason } from '../domain/reasons';
import type { Referral } from '../domain/referral';
import type { ReferralStep } from './referral-step';
import { takeWindowStep } from './take-window-step';

export interface VoidInput extends ReferralStep {
  reason: VoidReason;
  /** What went wrong; whoever looks later must be able to tell. */
  note: string;
}

/**
 * 作废: it should never have been. The measure ends not pursued (I5), and whoever held it sees the packet no more: it was not
 * theirs to see (LAW 11).
 */
export function voidReferral(tx: Tx, actor: Actor, { id, seen, today, reason, note }: VoidInput): Promise<Referral> {
  return takeWindowStep(tx, actor, { id, seen, today, action: 'void' }, { reasons: [reason], note });
}
