import { businessDate } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';

/** 02:00 in Shanghai: departments have delivered by then, and nobody works. */
export const NIGHT_HOUR = 2;
const MS_PER_HOUR = 3_600_000;

/** The business date whose night is due at that instant: that of date D from 02:00 of D, yesterday's before. */
export function dueNight(at: Date): PlainDate {
  return businessDate(new Date(at.getTime() - NIGHT_HOUR * MS_PER_HOUR));
}
