import { clocksOf } from '@yimen/deadlines';
import type { ClockView } from '@yimen/deadlines';
import type { Tx } from '@yimen/platform';

/** The legal clock of each, by the referral's id; one issued before clocks were kept has none. */
export async function referralClocks(tx: Tx, ids: readonly string[]): Promise<Map<string, ClockView>> {
  const subjects = ids.map((id) => ({ kind: 'referral', id }) as const);
  return new Map((await clocksOf(tx, subjects)).map((clock) => [clock.subjectId, clock]));
}
