import type { Actor, Fen } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { needsReason } from '../domain/reasons';
import type { RefusalReason } from '../domain/reasons';
import type { Referral, ReferralOutcome } from '../domain/referral';
import { refuse } from '../domain/referral.errors';
import type { ReferralStep } from './referral-step';
import { takeDeskStep } from './take-desk-step';

export interface CompleteInput extends ReferralStep {
  outcome: ReferralOutcome;
  reason?: RefusalReason;
  note?: string;
  /** 分 per month. */
  monthlyFen?: Fen;
  oneOffFen?: Fen;
}

/**
 * 办结 with an outcome; the window learns it by the event (I5, LAW 45).
 * Refuses `refusal-reason-required` and `refusal-with-amount`.
 */
export async function completeReferral(tx: Tx, actor: Actor, input: CompleteInput): Promise<Referral> {
  const { id, seen, today, ...told } = input;
  if (needsReason(told.outcome) !== (told.reason !== undefined)) throw refuse('refusal-reason-required');
  if (told.outcome === 'refused' && (told.monthlyFen || told.oneOffFen)) throw refuse('refusal-with-amount');
  return takeDeskStep(tx, actor, { id, seen, today, action: 'complete' }, told);
}
