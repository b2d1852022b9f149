import type { PlainDate } from '@yimen/kernel';
import type { FactKindCode } from './fact-kinds';
import type { FeedSourceCode } from './feed-sources';

/** A fact as a warning of before the summaries kept it: what was known at that moment. */
export interface WarningFact {
  kind: FactKindCode;
  value: number | string | boolean;
  asOf: PlainDate;
  source: FeedSourceCode;
  memberId: string | null;
}
