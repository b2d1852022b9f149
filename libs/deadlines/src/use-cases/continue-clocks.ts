import type { Tx } from '@yimen/platform';
import type { ClockSubject, SubjectKey } from '../domain/clock';
import { holdCalendar } from '../persistence/calendar-hold';
import { lockClocks } from '../persistence/clock.repository';
import { copyClocks } from '../persistence/copy.repository';
import { writeProjections } from '../persistence/projection.repository';

/**
 * What replaces another subject takes over its clocks as they are, stopped a moment ago: the day they began, the budget,
 * the days they stood still, what they set off. Whoever applied didn't choose the wrong office. `steps`: only these, all
 * where nothing is said. Returns how many run on.
 */
export async function continueClocks(
  tx: Tx,
  before: SubjectKey,
  subject: ClockSubject,
  steps?: readonly string[],
): Promise<number> {
  const calendar = await holdCalendar(tx);
  await copyClocks(tx, before, subject, steps);
  const clocks = await lockClocks(tx, subject);
  await writeProjections(tx, clocks, calendar, 'start');
  return clocks.length;
}
