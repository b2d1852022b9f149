import { clocksOf, overdueClocks } from '@yimen/deadlines';
import type { ClockView, OverdueInput, OverdueLine } from '@yimen/deadlines';
import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';

/** An application, case or referral that is late or stands still: a place and a step, nobody's name, no receipt number. */
export interface LateClock extends OverdueLine {
  /** What it has set off so far, in the order it did: 预警、黄牌、红牌. */
  rungs: ClockView['rungs'];
}

export interface LateClocks {
  items: LateClock[];
  /** Where the next page begins; null on the last one. */
  last: string | null;
}

/** 督办: what is late in the actor's area, applications, cases and referrals alike, and what stands still too long; the oldest first. */
export async function lateClocks(tx: Tx, actor: Actor, input: OverdueInput): Promise<LateClocks> {
  assertMay(actor, 'clock.supervise');
  const { items, last } = await overdueClocks(tx, actor, input);
  const clocks = await clocksOf(
    tx,
    items.map(({ kind, subjectId: id }) => ({ kind, id })),
  );
  const rungs = new Map(clocks.map((clock) => [clock.id, clock.rungs]));
  return { items: items.map((line) => ({ ...line, rungs: rungs.get(line.id) ?? [] })), last };
}
