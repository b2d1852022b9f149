import type { Tx } from '@yimen/platform';
import type { SubjectKey } from '../domain/clock';
import { standingOf } from '../domain/running-clock';
import { holdCalendar } from '../persistence/calendar-hold';
import { lockClocks } from '../persistence/clock.repository';
import { writeProjections } from '../persistence/projection.repository';
import { openSuspensions } from '../persistence/suspension.repository';
import type { Pause } from '../persistence/suspension.repository';

export interface PauseInput extends Pause {
  /** All that run where nothing is said. */
  steps?: readonly string[];
}

/**
 * The clocks stand still from that day on; those that do already are left as they are (I4).
 * Refuses `suspension-overlaps` where a clock stood still on one of these days.
 */
export async function pauseClocks(tx: Tx, subject: SubjectKey, { steps, ...pause }: PauseInput): Promise<void> {
  const [calendar, clocks] = await Promise.all([holdCalendar(tx), lockClocks(tx, subject, steps)]);
  const running = clocks.filter((clock) => !standingOf(clock));
  if (running.length === 0) return;
  const { from, reason, waitingFor } = pause;
  const paused = running.map((clock) => ({
    ...clock,
    suspensions: [...clock.suspensions, { from, reason, waitingFor }],
  }));
  await writeProjections(tx, paused, calendar, 'pause');
  await openSuspensions(
    tx,
    running.map(({ id }) => id),
    pause,
  );
}
