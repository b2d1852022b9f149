import { clockPlan } from '@yimen/casework';
import { continueClocks, startClock } from '@yimen/deadlines';
import type { PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { LIMIT_TITLES, procedureTerms } from '@yimen/policy';
import type { LimitTerms, PolicyPack } from '@yimen/policy';
import type { Referral } from '../domain/referral';
import { referralMachine } from '../domain/referral-states';
import { clockSubject, TOTAL } from './referral-limits';

export interface ClockTerms {
  /** The application's own (I9). */
  pack: PolicyPack;
  residence: 'urban' | 'rural';
  /** Day of issue; it doesn't count (民法典 第201条). */
  today: PlainDate;
}

/**
 * The limits that the table names for a referral just issued, as the pack sets them for the programme, shown to the agency it
 * is addressed to. One that replaces another goes on with that one's total limit: a wrong address is the offices' time, not
 * the applicant's; for taking it the new agency has all of its time. Where nobody has a duty to take it, nobody is late. A
 * pack that sets none, as those written before there were clocks, starts none.
 */
export async function startReferralClock(tx: Tx, referral: Referral, terms: ClockTerms): Promise<void> {
  const { pack, residence, today } = terms;
  const { programme, previousId, status: to } = referral;
  const subject = clockSubject(referral);
  const before = previousId === null ? null : ({ kind: 'referral', id: previousId } as const);
  const continued = before !== null && (await continueClocks(tx, before, subject, [TOTAL])) > 0;
  const known = pack.programmes.find((one) => one.id === programme);
  if (!known?.limits) return;
  const { limits, practice } = procedureTerms(pack, programme, today, residence);
  const { earlyPercent, redAfterWorkingDays } = practice;
  for (const command of clockPlan(referralMachine, { from: null, to }, Object.keys(limits))) {
    if (command.do !== 'start' || (command.step === TOTAL && continued)) continue;
    const { step } = command;
    const limit = limitOf(limits, referral, step);
    if (!limit) continue;
    const ladder = referral.mayExpire && step !== TOTAL ? undefined : { earlyPercent, redAfterWorkingDays };
    await startClock(tx, subject, { step, title: titleOf(referral, step), limit, from: today, ladder });
  }
}

/** A helping part has a total limit of its own, where the pack has one for it. */
function limitOf(limits: Readonly<Record<string, LimitTerms>>, { leadId }: Referral, step: string) {
  return leadId !== null && step === TOTAL ? (limits.assist ?? limits[TOTAL]) : limits[step];
}

function titleOf({ leadId }: Referral, step: string): string {
  return LIMIT_TITLES[leadId !== null && step === TOTAL ? 'assist' : step] ?? step;
}
