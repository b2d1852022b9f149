import { dueDate } from '@yimen/deadlines';
import type { WorkingCalendar } from '@yimen/deadlines';
import type { PlainDate } from '@yimen/kernel';
import type { Due } from '../persistence/move-warnings';

/** The deadline so many working days after `from`; the day itself doesn't count (民法典 第201条). */
export function dueIn(days: number, from: PlainDate, calendar: WorkingCalendar): Due {
  const limit = { from, budget: days, unit: 'working-day', roll: 'none', suspensions: [] } as const;
  return { from, days, on: String(dueDate(limit, calendar).due) };
}
