import { continueClocks, startClock } from '@yimen/deadlines';
import type { PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { LIMIT_TITLES, procedureTerms } from '@yimen/policy';
import type { PolicyPack } from '@yimen/policy';
import type { Referral } from '../domain/referral';
import { referralMachine } from '../domain/referral-states';

export interface ClockTerms {
  /** The application's own (I9). */
  pack: PolicyPack;
  residence: 'urban' | 'rural';
  /** Day of issue; it doesn't count (民法典 第201条). */
  today: PlainDate;
}

/**
 * The limit that the table names for the status of a referral just issued, as the pack sets it for the programme, shown to
 * the agency it is addressed to. One that replaces another goes on with that one's clock: a wrong address is the offices'
 * time, not the applicant's. A pack that sets none, as those written before there were clocks, starts none.
 */
export async function startReferralClock(tx: Tx, referral: Referral, terms: ClockTerms): Promise<void> {
  const { pack, residence, today } = terms;
  const { id, applicationId, division, programme, status, previousId, toAgencyId: audienceAgencyId } = referral;
  const subject = { kind: 'referral', id, applicationId, division, audienceAgencyId } as const;
  if (previousId !== null && (await continueClocks(tx, { kind: 'referral', id: previousId }, subject)) > 0) return;
  const { limits: [step] = [] } = referralMachine.states[status];
  const known = pack.programmes.find((one) => one.id === programme);
  if (step === undefined || !known?.limits?.[step]) return;
  const { limits, practice } = procedureTerms(pack, programme, today, residence);
  const limit = limits[step];
  if (!limit) return;
  const { earlyPercent, redAfterWorkingDays } = practice;
  const ladder = { earlyPercent, redAfterWorkingDays };
  await startClock(tx, subject, { step, title: LIMIT_TITLES[step] ?? step, limit, from: today, ladder });
}
