import type { Actor, PlainDate } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { FEED_SOURCES } from '../domain/facts';
import type { FeedSourceCode } from '../domain/facts';
import { isFresh } from '../domain/feed-windows';
import type { NightFeeds } from '../domain/feed-windows';
import { indicatorOf } from '../domain/indicators';
import { refuse } from '../domain/monitoring.errors';
import type { Tally } from '../domain/tally';
import { NIGHT_VIEW } from './nights.query';
import type { NightLine } from './nights.query';

export interface NightFeedView {
  source: FeedSourceCode;
  name: string;
  /** Null: nothing has ever come. */
  asOf: PlainDate | null;
  /** False: too old, so what it would have said is not evaluated. */
  fresh: boolean;
}

export interface NightTallyView extends Tally {
  division: string;
  /** The township's name. */
  place: string | null;
  indicator: string;
  indicatorName: string;
  indicatorVersion: number;
  /** Why some were not evaluated or failed. */
  reason: string | null;
}

export interface NightView extends NightLine {
  feeds: NightFeedView[];
  /** The manifest of the actor's area, by township and indicator; each line adds up (I6). */
  tallies: NightTallyView[];
}

const TALLIES = `
  select t.division, d.name as place, t.indicator, t.indicator_version as "indicatorVersion", t.evaluated, t.warned,
         t.suppressed, t.unchanged, t.clear, t.not_evaluated as "notEvaluated", t.failed, t.reason
    from night_tally t
    left join division d on d.code = t.division and d.valid_to is null
   where t.business_date = $1 order by t.division, t.indicator`;

/** One night with its manifest. Refuses `night-not-found`. */
export async function nightOf(tx: Tx, actor: Actor, date: PlainDate): Promise<NightView> {
  assertMay(actor, 'night.read');
  const night = await row<NightLine & { feeds: NightFeeds }>(tx, `${NIGHT_VIEW} where r.business_date = $1`, [date]);
  if (!night) throw refuse('night-not-found');
  const tallies = await rows<Omit<NightTallyView, 'indicatorName'>>(tx, TALLIES, [date]);
  return {
    ...night,
    feeds: feedViews(night.feeds, date),
    tallies: tallies.map((tally) => ({
      ...tally,
      indicatorName: indicatorOf(tally.indicator)?.name ?? tally.indicator,
    })),
  };
}

function feedViews(feeds: NightFeeds, date: PlainDate): NightFeedView[] {
  return (Object.keys(FEED_SOURCES) as FeedSourceCode[]).map((source) => ({
    source,
    name: FEED_SOURCES[source].name,
    asOf: feeds[source] ?? null,
    fresh: isFresh(source, feeds[source], date),
  }));
}
