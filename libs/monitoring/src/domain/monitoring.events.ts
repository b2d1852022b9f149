import type { PlainDate } from '@yimen/kernel';
import type { FeedSourceCode } from './feed-sources';

/** A delivery has become facts; whoever looks at households may look again. */
export const FACTS_ARRIVED = 'facts-arrived';

export interface FactsArrived {
  source: FeedSourceCode;
  asOf: PlainDate;
  /** `fact.batch`. */
  batch: string;
}
