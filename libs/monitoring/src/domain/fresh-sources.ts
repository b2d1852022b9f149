import { addDays } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';
import { FEED_SOURCES } from './feed-sources';
import type { FeedSourceCode } from './feed-sources';

/** The newest delivery of a source about an area. */
export interface FeedDelivered {
  source: string;
  /** Division prefix; empty: everywhere. */
  prefix: string;
  asOf: PlainDate;
}

/** Whether what was delivered as of that day still says how things are. */
export function isFresh(source: string, asOf: PlainDate | null | undefined, night: PlainDate): boolean {
  const known = FEED_SOURCES[source as FeedSourceCode];
  return (
    known !== undefined &&
    asOf !== null &&
    asOf !== undefined &&
    asOf <= night &&
    asOf >= addDays(night, -known.freshDays)
  );
}

/** Sources that a night may believe about an area, sorted: what others would say is not evaluated, never "no risk" (I6). */
export function freshIn(area: string, feeds: readonly FeedDelivered[], night: PlainDate): string[] {
  const covering = feeds.filter(({ source, prefix, asOf }) => area.startsWith(prefix) && isFresh(source, asOf, night));
  return [...new Set(covering.map(({ source }) => source))].sort();
}
