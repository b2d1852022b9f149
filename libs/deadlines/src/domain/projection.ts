import type { PlainDate } from '@yimen/kernel';
import type { WorkingCalendar } from './calendar';
import type { Deadline, Roll } from './deadline';
import { dueDay } from './due-date';
import { rungsOf } from './ladder';
import type { LadderTerms, Rung } from './ladder';

/** What is kept of a deadline besides what it is derived from, so that it can be found by its day. */
export interface Projection {
  dueOn: PlainDate | null;
  provisional: boolean;
  /** The roll rule, where it moved the last day. */
  rolledBy: Roll | null;
  /** First day on which a rung that hasn't fired yet does. */
  nextRungOn: PlainDate | null;
}

/** Derives it anew; the same from the same, whenever it is done. Refuses as `dueDate`. */
export function project(
  deadline: Deadline,
  ladder: { terms: LadderTerms | null; fired: readonly Rung[]; stopped: boolean },
  calendar: WorkingCalendar,
): Projection {
  const { due, last, provisional } = dueDay(deadline, calendar);
  const { terms, stopped } = ladder;
  const rungs = stopped || terms === null || due === null ? [] : rungsOf(deadline, due, terms, calendar);
  const waiting = rungs.filter(({ rung }) => !ladder.fired.includes(rung));
  return {
    dueOn: due,
    provisional,
    rolledBy: due === null || due === last ? null : deadline.roll,
    nextRungOn: waiting.map(({ on }) => on).sort()[0] ?? null,
  };
}
