import type { PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { SubjectKey } from '../domain/clock';
import { endStanding, standingOf } from '../domain/running-clock';
import { refuse } from '../domain/deadline.errors';
import { holdCalendar } from '../persistence/calendar-hold';
import { lockClocks } from '../persistence/clock.repository';
import { writeProjections } from '../persistence/projection.repository';
import { closeSuspensions } from '../persistence/suspension.repository';

export interface ResumeInput {
  /** First day on which the clock runs again. */
  on: PlainDate;
  /** Who lets it run, by name. */
  by: string;
  /** All that stand still where nothing is said. */
  steps?: readonly string[];
}

/** The clocks run again; those that do already are left as they are. Refuses `suspension-reversed` before the pause began. */
export async function resumeClocks(tx: Tx, subject: SubjectKey, { on, by, steps }: ResumeInput): Promise<void> {
  const [calendar, clocks] = await Promise.all([holdCalendar(tx), lockClocks(tx, subject, steps)]);
  const standing = clocks.filter(standingOf);
  for (const { from } of standing.flatMap((clock) => standingOf(clock) ?? []))
    if (on < from) throw refuse('suspension-reversed', `${from} 至 ${on}`);
  await writeProjections(
    tx,
    standing.map((clock) => endStanding(clock, on)),
    calendar,
    'resume',
  );
  await closeSuspensions(
    tx,
    standing.map(({ id }) => id),
    on,
    by,
  );
}
