import type { PlainDate } from '@yimen/kernel';
import { refuse } from './deadline.errors';
import type { Suspension } from './deadline';

/** Whether the clock stands still on a day. Refuses pauses that end before they begin or lie over each other. */
export function pausedDays(suspensions: readonly Suspension[]): (date: PlainDate) => boolean {
  const sorted = [...suspensions].sort((a, b) => (a.from < b.from ? -1 : 1));
  sorted.forEach((suspension, i) => {
    if (suspension.to !== undefined && suspension.to <= suspension.from)
      throw refuse('suspension-reversed', `${suspension.from} 至 ${suspension.to}`);
    const before = sorted[i - 1];
    if (before && (before.to === undefined || before.to > suspension.from))
      throw refuse('suspension-overlaps', `${suspension.from} 起的暂停与 ${before.from} 起的重叠`);
  });
  const closed = sorted.filter(({ to }) => to !== undefined);
  return (date) => closed.some(({ from, to }) => from <= date && date < String(to));
}

/** Since when the clock stands still and nobody has said until when. */
export function standingSince(suspensions: readonly Suspension[]): PlainDate | undefined {
  return suspensions.find(({ to }) => to === undefined)?.from;
}
