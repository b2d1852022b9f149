import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { WorkingCalendar } from '../domain/calendar';
import { DEADLINE_RUNG_FIRED } from '../domain/deadline.events';
import type { DeadlineRungFired } from '../domain/deadline.events';
import { rungDays } from '../domain/ladder';
import type { Rung } from '../domain/ladder';
import { deadlineOf, firedOf } from '../domain/running-clock';
import type { RunningClock } from '../domain/running-clock';
import { holdCalendar } from '../persistence/calendar-hold';
import { lockClimbing } from '../persistence/clock.repository';
import { logClock } from '../persistence/log-clock';
import { fireRungs, writeNextRungs } from '../persistence/ladder.repository';

const BATCH = 200;

/**
 * Fires each rung whose day has come, once: its row, a line of the log and an event, all or none. It reads PostgreSQL
 * only, and costs one look at an index where nothing is due. Returns how many fired; what is left over waits for the next turn.
 */
export async function sweepLadder(tx: Tx, actor: Actor, today: PlainDate): Promise<number> {
  const [calendar, clocks] = await Promise.all([holdCalendar(tx), lockClimbing(tx, today, BATCH)]);
  if (clocks.length === 0) return 0;
  const climbing = clocks.map((clock) => climb(clock, today, calendar));
  const fired = await fireRungs(
    tx,
    climbing.flatMap(({ clock, now }) =>
      now.map((rung) => ({ id: clock.id, rung, budget: clock.extendedTo ?? clock.budget })),
    ),
    today,
  );
  await writeNextRungs(
    tx,
    climbing.map(({ clock, nextRungOn }) => ({ id: clock.id, nextRungOn })),
  );
  const byId = new Map(clocks.map((clock) => [clock.id, clock]));
  for (const { id, rung } of fired) tell(tx, actor, byId.get(id) as RunningClock, rung);
  return fired.length;
}

function climb(clock: RunningClock, today: PlainDate, calendar: WorkingCalendar) {
  const fired = firedOf(clock);
  const rungs = clock.ladder ? rungDays(deadlineOf(clock), clock.ladder, calendar) : [];
  const waiting = rungs.filter(({ rung }) => !fired.includes(rung));
  return {
    clock,
    now: waiting.filter(({ on }) => on <= today).map(({ rung }) => rung),
    nextRungOn: waiting.find(({ on }) => on > today)?.on ?? null,
  };
}

function tell(tx: Tx, actor: Actor, clock: RunningClock, rung: Rung): void {
  logClock(tx, actor, clock, `clock-${rung}`);
  const { id: deadlineId, kind: subjectKind, subjectId, applicationId, step } = clock;
  const payload: DeadlineRungFired = { deadlineId, subjectKind, subjectId, applicationId, step, rung };
  tx.ledger.announce({ topic: DEADLINE_RUNG_FIRED, payload });
}
