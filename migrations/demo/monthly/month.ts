import type { PlainDate } from '@yimen/kernel';
import { lastOfMonth } from '../chance/draw-date';
import { randomStream } from '../chance/random';
import type { Random } from '../chance/random';

/** The first month that departments report on: the one before the demo households were entered. */
const FIRST_MONTH = '2026-10';

/** One month of feeds. */
export interface FeedMonth {
  asOf: PlainDate;
  /** Months since the first feed. */
  index: number;
  /** Draws that belong to a subject for good: what is true of it this month stays true next month. */
  lasting(kind: string, subject: string): Random;
  /** Draws of this month only. */
  passing(kind: string, subject: string): Random;
}

export function feedMonth(month: string, seed: number): FeedMonth {
  return {
    asOf: lastOfMonth(month),
    index: monthNumber(month) - monthNumber(FIRST_MONTH),
    lasting: (kind, subject) => randomStream(seed, 'fact', kind, subject),
    passing: (kind, subject) => randomStream(seed, 'fact', kind, subject, month),
  };
}

/** Whether something that befell `share` of all, or will within a year, has befallen this one by now. */
export function hasBegun(random: Random, { index }: FeedMonth, share: number): boolean {
  if (!random.chance(share)) return false;
  return random.chance(0.8) || random.int(1, 12) <= index;
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}
