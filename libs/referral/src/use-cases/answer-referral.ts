import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { Referral } from '../domain/referral';
import type { ReferralStep } from './referral-step';
import { takeWindowStep } from './take-window-step';

export interface AnswerInput extends ReferralStep {
  note?: string;
}

/**
 * 补正完成: what was asked of the applicant or the window is there; it runs on at once with whoever holds it, clock and lease
 * (I4). What only the department waits for is not for the window to end.
 */
export function answerReferral(tx: Tx, actor: Actor, { id, seen, today, note }: AnswerInput): Promise<Referral> {
  return takeWindowStep(tx, actor, { id, seen, today, action: 'answer' }, { note });
}
