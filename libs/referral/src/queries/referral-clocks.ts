import { clocksOf } from '@yimen/deadlines';
import type { ClockView } from '@yimen/deadlines';
import type { PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';

export interface ReferralClocks {
  /** From the day of issue to the end; undefined where it was issued before clocks were kept. */
  total: ClockView | undefined;
  /** The last day for taking it; null where somebody has, or nothing is said. */
  claimDue: PlainDate | null;
}

/** The legal clocks of each, by the referral's id. */
export async function referralClocks(tx: Tx, ids: readonly string[]): Promise<Map<string, ReferralClocks>> {
  const subjects = ids.map((id) => ({ kind: 'referral', id }) as const);
  const clocks = await clocksOf(tx, subjects);
  return new Map(ids.map((id) => [id, clocksFor(clocks.filter(({ subjectId }) => subjectId === id))]));
}

function clocksFor(clocks: readonly ClockView[]): ReferralClocks {
  const claim = clocks.find(({ step, stoppedOn }) => step === 'claim' && stoppedOn === null);
  return { total: clocks.find(({ step }) => step === 'decide'), claimDue: claim?.due ?? null };
}
