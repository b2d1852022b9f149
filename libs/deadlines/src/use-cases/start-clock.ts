import type { PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { ClockSubject, Limit } from '../domain/clock';
import type { LadderTerms } from '../domain/ladder';
import { project } from '../domain/projection';
import { holdCalendar } from '../persistence/calendar-hold';
import { insertClock } from '../persistence/start.repository';

export interface ClockStart {
  /** Name of the limit in the pack: `decide`. */
  step: string;
  /** 总时限 */
  title: string;
  limit: Limit;
  /** Day of the event; it doesn't count (民法典 第201条). */
  from: PlainDate;
  /** Left out: days that have to pass, not days within which something has to be done. */
  ladder?: LadderTerms;
}

/** Lets the clock of a step run; does nothing where it runs already. Refuses `deadline-budget`. */
export async function startClock(tx: Tx, subject: ClockSubject, clock: ClockStart): Promise<void> {
  const { step, title, limit, from, ladder = null } = clock;
  const calendar = await holdCalendar(tx);
  const { budget, unit, roll = 'none' } = limit;
  const deadline = { from, budget, unit, roll, suspensions: [] };
  const projection = project(deadline, { terms: ladder, fired: [], stopped: false }, calendar);
  await insertClock(tx, subject, { step, title, limit, deadline, ladder }, projection);
}
