import { addDays } from '@yimen/kernel';
import { FACT_KINDS } from '../domain/fact-kinds';
import type { FactKind } from '../domain/fact-kind';

export interface RawFact {
  memberId: string | null;
  kind: keyof typeof FACT_KINDS;
  source: string;
  value: unknown;
  asOf: string;
  batch: number;
}

export interface RawFeed {
  source: string;
  asOf: string;
  batch: number;
  complete: boolean;
  prefix: string;
}

/** A fact that counts. `holds`: false for a death that is no news any more. */
export interface PlainFact extends RawFact {
  n: number | null;
  yes: boolean;
  holds: boolean;
}

type When = Pick<RawFact, 'asOf' | 'batch'>;
const later = (a: When, b: When) => a.asOf > b.asOf || (a.asOf === b.asOf && a.batch > b.batch);
const newest = <T extends When>(all: readonly T[]): T | undefined =>
  all.reduce<T | undefined>((best, one) => (best === undefined || later(one, best) ? one : best), undefined);

/** Of each subject, kind and source the newest, unless it has been taken back, or a complete delivery has ended it, or its days are over. */
export function plainFacts(
  facts: readonly RawFact[],
  feeds: readonly RawFeed[],
  division: string,
  today: string,
): PlainFact[] {
  const subject = ({ memberId, kind, source }: RawFact) => `${memberId} ${kind} ${source}`;
  return [...new Set(facts.map(subject))].flatMap((one) => {
    const counts = newest(facts.filter((fact) => subject(fact) === one));
    if (!counts || counts.value === null) return [];
    const { lastsDays }: FactKind = FACT_KINDS[counts.kind];
    const ended = newest(
      feeds.filter((feed) => feed.source === counts.source && feed.complete && division.startsWith(feed.prefix)),
    );
    if (lastsDays === null && ended && later(ended, counts)) return [];
    const holds = lastsDays === null || addDays(counts.asOf, lastsDays) >= today;
    if (!holds && counts.kind !== 'death') return [];
    const n = counts.value === true ? 1 : typeof counts.value === 'number' ? counts.value : null;
    return [{ ...counts, n, yes: counts.value !== false && counts.value !== 0, holds }];
  });
}
