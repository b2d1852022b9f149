import type { PlainDate } from '@yimen/kernel';

/** The newest of `entries` (oldest first) that has begun on `date`; undefined before the first. */
export function inForceOn<T extends { from: PlainDate }>(entries: readonly T[], date: PlainDate): T | undefined {
  return entries.findLast((entry) => entry.from <= date);
}
