import type { PlainDate } from '@yimen/kernel';

/** The first day of the month after, from which less is paid; this month's money is not taken back (民发〔2021〕43号 第26条). */
export function nextMonth(date: PlainDate): PlainDate {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}
