import type { PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { SubjectKey } from '../domain/clock';
import { endStanding } from '../domain/running-clock';
import { holdCalendar } from '../persistence/calendar-hold';
import { lockClocks } from '../persistence/clock.repository';
import { writeStops } from '../persistence/deadline.repository';
import { writeProjections } from '../persistence/projection.repository';
import { closeSuspensions } from '../persistence/suspension.repository';

export interface StopInput {
  on: PlainDate;
  /** All where nothing is said. */
  steps?: readonly string[];
}

/** The clocks stop for good, a pause with them; the due date stays to be compared with the day. A step may start anew. */
export async function stopClocks(tx: Tx, subject: SubjectKey, { on, steps }: StopInput): Promise<void> {
  const [calendar, clocks] = await Promise.all([holdCalendar(tx), lockClocks(tx, subject, steps)]);
  if (clocks.length === 0) return;
  const stopped = clocks.map((clock) => ({ ...endStanding(clock, on), stoppedOn: on }));
  const ids = clocks.map(({ id }) => id);
  await writeProjections(tx, stopped, calendar, 'stop');
  await closeSuspensions(tx, ids, on, null);
  await writeStops(tx, ids, on);
}
