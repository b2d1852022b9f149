import type { PlainDate } from '@yimen/kernel';

/** The same day so many months later; the month's last day where it has no such day (2026-01-31 + 1 → 2026-02-28). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
