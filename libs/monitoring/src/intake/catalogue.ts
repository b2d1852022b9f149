import type { AgencyKind } from '@yimen/kernel';
import type { FactKind } from '../domain/fact-kind';
import { FACT_KINDS } from '../domain/fact-kinds';
import { FEED_SOURCES } from '../domain/feed-sources';
import type { FeedSourceCode } from '../domain/feed-sources';

/** What a kind asks of a row, as the statement that judges it reads it. */
export interface CatalogueKind {
  kind: string;
  mine: boolean;
  subject: 'member' | 'household';
  type: 'number' | 'boolean' | 'string';
  isDate: boolean;
  /** Something that happened, on a day of its own. */
  event: boolean;
  least: number;
  most: number;
}

/** No flat, hospital or salary of ours costs a hundred million yuan. */
const RANGES: Readonly<Partial<Record<FactKind['unit'], readonly [number, number]>>> = {
  分: [0, 10_000_000_000],
  // GB/T 26341: 1 the severest.
  级: [1, 4],
};
const COUNTED = [0, 10_000] as const;

/** All kinds there are, and which of them are that source's. */
export function catalogueFor(source: FeedSourceCode): CatalogueKind[] {
  return Object.entries<FactKind>(FACT_KINDS).map(([kind, told]) => {
    const [least, most] = RANGES[told.unit] ?? COUNTED;
    const type = told.unit === '是否' ? 'boolean' : told.unit === '日期' ? 'string' : 'number';
    const isDate = told.unit === '日期';
    return {
      kind,
      mine: told.source === source,
      subject: told.subject,
      type,
      isDate,
      event: told.lastsDays !== null,
      least,
      most,
    };
  });
}

export function isFeedSource(text: string): text is FeedSourceCode {
  return Object.hasOwn(FEED_SOURCES, text);
}

/** Whose client delivers that source; null where none may: it is our own. */
export function delivererOf(source: FeedSourceCode): AgencyKind | null {
  return FEED_SOURCES[source].agencyKind;
}
