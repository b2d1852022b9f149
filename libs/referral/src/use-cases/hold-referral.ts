import type { PaperCode } from '@yimen/casework';
import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { HOLD_REASONS, PAPERS_ASKED } from '../domain/reasons';
import type { HoldReason } from '../domain/reasons';
import type { Referral } from '../domain/referral';
import { refuse } from '../domain/referral.errors';
import { assertAskable } from './assert-askable';
import { giveReasons } from './give-reasons';
import { moveReferral } from './move-referral';
import type { ReferralStep } from './referral-step';
import { openDeskStep } from './take-desk-step';

export interface HoldInput extends ReferralStep {
  reason: HoldReason;
  /** Where papers are waited for: which, one or more. */
  papers?: readonly PaperCode[];
  note?: string;
}

/**
 * 暂停: the legal clock waits for whom the reason names (I4); the lease doesn't run meanwhile.
 * Refuses `papers-required`, `paper-shared` (LAW 62), `paper-recognised` (LAW 42).
 */
export async function holdReferral(tx: Tx, actor: Actor, input: HoldInput): Promise<Referral> {
  const { id, seen, today, reason, papers = [], note } = input;
  if ((reason === PAPERS_ASKED) !== papers.length > 0) throw refuse('papers-required');
  const { referral, to } = await openDeskStep(tx, actor, { id, seen, today, action: 'hold' });
  await assertAskable(tx, id, papers);
  const detail = { waitingFor: HOLD_REASONS[reason].waitingFor, ...(papers.length > 0 ? { papers } : {}) };
  const held = await moveReferral(tx, actor, referral, {
    ...{ action: 'hold', to, today, reasons: [reason], papers, note, detail },
  });
  await giveReasons(tx, held, { kind: 'hold', codes: [reason], on: today });
  return held;
}
