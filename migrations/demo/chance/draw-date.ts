import { addDays } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';
import type { Random } from './random';

/** A birth date of someone who is `age` full years old on `asOf`. */
export function drawBirthDate(random: Random, asOf: PlainDate, age: number): PlainDate {
  // 29 February has no namesake in most years.
  const day = asOf.slice(4).replace('-02-29', '-02-28');
  return addDays(`${Number(asOf.slice(0, 4)) - age}${day}`, -random.int(0, 364));
}

/** The first of the month that lies `months` months before the month of `date`. */
export function firstOfMonthBefore(date: PlainDate, months: number): PlainDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

/** The last day of a month `YYYY-MM`. */
export function lastOfMonth(month: string): PlainDate {
  return addDays(firstOfMonthBefore(`${month}-01`, -1), -1);
}
