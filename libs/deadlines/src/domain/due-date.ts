import { addDays } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';
import { addMonths } from './add-months';
import type { WorkingCalendar } from './calendar';
import type { Deadline, Due } from './deadline';
import { refuse } from './deadline.errors';
import { explain } from './explain';
import { pausedDays, standingSince } from './suspensions';

const LONGEST = 3650;

/**
 * The due date of a limit, derived and never stored alone (I4). The day of the event doesn't count (民法典 第201条);
 * days on which the clock stood still don't count either.
 * Refuses `deadline-budget`, `suspension-reversed`, `suspension-overlaps`.
 */
export function dueDate(deadline: Deadline, calendar: WorkingCalendar): Due {
  const { due, last, provisional } = dueDay(deadline, calendar);
  return { due, provisional, explanation: explain(deadline, last, due, calendar) };
}

/** The same without the words, for who derives many. `last` is the day before any roll, or since when the clock stands still. */
export function dueDay(deadline: Deadline, calendar: WorkingCalendar): Omit<Due, 'explanation'> & { last: PlainDate } {
  checkDeadline(deadline);
  const paused = pausedDays(deadline.suspensions);
  const standing = standingSince(deadline.suspensions);
  const last = deadline.unit === 'month' ? lastOfMonths(deadline, paused) : lastOfDays(deadline, paused, calendar);
  if (standing !== undefined && last >= standing) return { due: null, last: standing, provisional: false };
  const due = deadline.roll === 'next-working-day' ? rolled(last, calendar) : last;
  const leansOnCalendar = deadline.unit === 'working-day' || deadline.roll === 'next-working-day';
  const provisional =
    leansOnCalendar &&
    !(calendar.isPublished(due) && (deadline.unit !== 'working-day' || calendar.isPublished(deadline.from)));
  return { due, last, provisional };
}

function checkDeadline({ budget }: Deadline): void {
  if (!Number.isInteger(budget) || budget < 1 || budget > LONGEST) throw refuse('deadline-budget', String(budget));
}

function lastOfDays(
  { from, budget, unit }: Deadline,
  paused: (date: PlainDate) => boolean,
  calendar: WorkingCalendar,
): PlainDate {
  let date = from;
  for (let left = budget; left > 0;) {
    date = addDays(date, 1);
    if (!paused(date) && (unit === 'calendar-day' || calendar.works(date))) left--;
  }
  return date;
}

/** A month later on the same day, or the last of a shorter month; each day paused adds a day. */
function lastOfMonths({ from, budget }: Deadline, paused: (date: PlainDate) => boolean): PlainDate {
  let last = addMonths(from, budget);
  for (let date = addDays(from, 1); date <= last; date = addDays(date, 1)) if (paused(date)) last = addDays(last, 1);
  return last;
}

function rolled(date: PlainDate, calendar: WorkingCalendar): PlainDate {
  return calendar.works(date) ? date : rolled(addDays(date, 1), calendar);
}
