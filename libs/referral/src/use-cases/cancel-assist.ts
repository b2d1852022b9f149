import { next } from '@yimen/kernel';
import type { Actor } from '@yimen/kernel';
import { inSystemScope } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { CancelReason } from '../domain/reasons';
import type { Referral } from '../domain/referral';
import { refuse } from '../domain/referral.errors';
import { referralMachine } from '../domain/referral-states';
import { lockAssist } from '../persistence/assist.repository';
import { lockLead } from './lock-lead';
import { moveOne } from './move-one';
import type { ReferralStep } from './referral-step';

export interface CancelAssistInput extends ReferralStep {
  assistId: string;
  reason: CancelReason;
  note?: string;
}

/**
 * 撤回协办: whoever leads takes a helping part back, also one that came back undone; then the lead can be ended without it.
 * Returns the lead. Refuses as `lockLead`, and `assist-not-found`, `referral-action-not-allowed` where it has ended.
 */
export async function cancelAssist(tx: Tx, actor: Actor, input: CancelAssistInput): Promise<Referral> {
  const { id, seen, assistId, reason, note, today } = input;
  const lead = await lockLead(tx, actor, id, seen);
  await inSystemScope(tx, { name: 'assists', division: lead.division }, async (system) => {
    const assist = await lockAssist(system, id, assistId);
    const to = next(referralMachine, assist.status, 'cancel');
    if (!to) throw refuse('referral-action-not-allowed', undefined, { currentStatus: assist.status, allowed: [] });
    await moveOne(system, actor, assist, { action: 'cancel', to, today, reasons: [reason], note });
  });
  return lead;
}
