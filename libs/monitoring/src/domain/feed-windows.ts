import { addDays } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';
import { FACT_KINDS, FEED_SOURCES } from './facts';
import type { FactKind, FactKindCode, FeedSourceCode } from './facts';

/** Newest delivery of each source that a night may use, by as-of date. */
export type NightFeeds = Readonly<Partial<Record<FeedSourceCode, PlainDate>>>;

/** As-of dates, both included, between which facts of a kind count. */
export interface FactWindow {
  kind: FactKindCode;
  source: FeedSourceCode;
  from: PlainDate;
  to: PlainDate;
}

export interface FeedWindows {
  windows: FactWindow[];
  /** Sources that did not deliver, or too long ago: what they would say is not evaluated, never "no risk" (I6). */
  missing: FeedSourceCode[];
}

export function isFresh(source: FeedSourceCode, asOf: PlainDate | undefined, night: PlainDate): boolean {
  return asOf !== undefined && asOf <= night && asOf >= addDays(night, -FEED_SOURCES[source].freshDays);
}

/** Which facts of these kinds a night may look at. */
export function feedWindows(kinds: readonly FactKindCode[], feeds: NightFeeds, night: PlainDate): FeedWindows {
  const windows: FactWindow[] = [];
  const missing = new Set<FeedSourceCode>();
  for (const kind of kinds) {
    const { source, lastsDays }: FactKind = FACT_KINDS[kind];
    const to = feeds[source];
    if (to === undefined || !isFresh(source, to, night)) missing.add(source);
    else windows.push({ kind, source, from: lastsDays === null ? to : addDays(night, -lastsDays), to });
  }
  return { windows, missing: [...missing] };
}
