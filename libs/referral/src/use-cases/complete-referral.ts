import type { Actor, DepartmentRefusal, Fen } from '@yimen/kernel';
import { inSystemScope } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { needsReason } from '../domain/reasons';
import type { Referral, ReferralOutcome } from '../domain/referral';
import { refuse } from '../domain/referral.errors';
import { referralMachine } from '../domain/referral-states';
import { liveAssists } from '../persistence/assist.repository';
import { giveReasons } from './give-reasons';
import { moveReferral } from './move-referral';
import type { ReferralStep } from './referral-step';
import { openDeskStep } from './take-desk-step';

export interface CompleteInput extends ReferralStep {
  outcome: ReferralOutcome;
  /** One or more where not everything is granted. */
  reasons?: readonly DepartmentRefusal[];
  note?: string;
  /** 分 per month. */
  monthlyFen?: Fen;
  oneOffFen?: Fen;
}

/**
 * 办结 with an outcome; the window learns it by the event, of a helping part whoever leads (I5, LAW 45).
 * Refuses `refusal-reason-required`, `refusal-with-amount` and, while helping parts are open, `assists-open`.
 */
export async function completeReferral(tx: Tx, actor: Actor, input: CompleteInput): Promise<Referral> {
  const { id, seen, today, ...told } = input;
  const { outcome, reasons = [] } = told;
  if (needsReason(outcome) !== reasons.length > 0) throw refuse('refusal-reason-required');
  if (outcome === 'refused' && (told.monthlyFen || told.oneOffFen)) throw refuse('refusal-with-amount');
  const { referral, to } = await openDeskStep(tx, actor, { id, seen, today, action: 'complete' });
  if (referral.hasAssists) await assertAssistsEnded(tx, referral);
  const done = await moveReferral(tx, actor, referral, { ...told, action: 'complete', to, today });
  if (reasons.length > 0) await giveReasons(tx, done, { kind: 'refusal', codes: reasons, on: today });
  return done;
}

async function assertAssistsEnded(tx: Tx, { id, division }: Referral): Promise<void> {
  const open = await inSystemScope(tx, { name: 'assists', division }, (system) => liveAssists(system, id));
  if (open.length === 0) return;
  const assists = open.map((assist) => ({
    id: assist.id,
    agencyName: assist.toAgencyName,
    status: assist.status,
    statusName: referralMachine.states[assist.status].name,
  }));
  throw refuse('assists-open', undefined, { assists });
}
