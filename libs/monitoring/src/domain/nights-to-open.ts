import { addDays } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';

const CATCH_UP_DAYS = 31;

export interface NightToOpen {
  date: PlainDate;
  /** Missed nights before this one that nobody will catch up; the manifest says so. */
  skippedFrom: PlainDate | null;
  skippedTo: PlainDate | null;
}

/** Nights after `last` up to `due`, oldest first, the newest 31 at most; the first ever is `due` alone. */
export function nightsToOpen(last: PlainDate | null, due: PlainDate): NightToOpen[] {
  const firstMissed = last === null ? due : addDays(last, 1);
  const earliest = addDays(due, 1 - CATCH_UP_DAYS);
  const skips = firstMissed < earliest;
  const nights: NightToOpen[] = [];
  for (let date = skips ? earliest : firstMissed; date <= due; date = addDays(date, 1))
    nights.push({ date, skippedFrom: null, skippedTo: null });
  const [first] = nights;
  if (skips && first) Object.assign(first, { skippedFrom: firstMissed, skippedTo: addDays(earliest, -1) });
  return nights;
}
