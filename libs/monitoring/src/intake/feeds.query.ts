import { addDays } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { FACT_KINDS } from '../domain/fact-kinds';
import { FEED_SOURCES } from '../domain/feed-sources';
import type { FactKind } from '../domain/fact-kind';
import type { FactKindCode } from '../domain/fact-kinds';
import type { FeedSourceCode } from '../domain/feed-sources';
import { delivererOf } from './catalogue';

export interface FeedView {
  source: FeedSourceCode;
  name: string;
  freshDays: number;
  /** As-of date of the newest complete delivery; null: none yet. */
  lastAsOf: PlainDate | null;
  /** Last day on which that still says how things are. */
  freshUntil: PlainDate | null;
  kinds: {
    kind: FactKindCode;
    name: string;
    subject: 'member' | 'household';
    unit: string;
    lastsDays: number | null;
  }[];
}

/** The last that tells of the agency's area, whoever delivered it. */
const LAST = `
  select n.source, max(n.as_of)::text as "asOf" from feed_newest n, agency a
   where a.id = $1 and division_prefix(a.division) ^@ n.prefix group by 1`;

/** The sources that the actor's agency may deliver, with what they tell and how old it is. */
export async function feedsFor(tx: Tx, actor: Actor): Promise<FeedView[]> {
  const last = new Map(
    (await rows<{ source: string; asOf: PlainDate }>(tx, LAST, [actor.agencyId])).map((it) => [it.source, it.asOf]),
  );
  const sources = Object.keys(FEED_SOURCES) as FeedSourceCode[];
  return sources
    .filter((source) => actor.agencyKind !== null && delivererOf(source) === actor.agencyKind)
    .map((source) => {
      const { name, freshDays } = FEED_SOURCES[source];
      const lastAsOf = last.get(source) ?? null;
      return {
        source,
        name,
        freshDays,
        lastAsOf,
        freshUntil: lastAsOf && addDays(lastAsOf, freshDays),
        kinds: kindsOf(source),
      };
    });
}

function kindsOf(source: FeedSourceCode): FeedView['kinds'] {
  return Object.entries<FactKind>(FACT_KINDS)
    .filter(([, kind]) => kind.source === source)
    .map(([kind, { name, subject, unit, lastsDays }]) => ({
      kind: kind as FactKindCode,
      name,
      subject,
      unit,
      lastsDays,
    }));
}
