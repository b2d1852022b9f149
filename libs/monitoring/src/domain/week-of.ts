import { addDays } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';

/** The Monday of that day's week. */
export function weekOf(date: PlainDate): PlainDate {
  const sinceMonday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(date, -sinceMonday);
}
