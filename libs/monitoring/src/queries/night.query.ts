import type { Actor, PlainDate } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { DELIVERING_SOURCES, FEED_SOURCES } from '../domain/feed-sources';
import type { FeedSourceCode } from '../domain/feed-sources';
import { isFresh } from '../domain/fresh-sources';
import { refuse } from '../domain/monitoring.errors';
import type { Difference } from '../domain/night/manifest';
import type { NightPart } from '../domain/night/night-part';
import type { Tally } from '../domain/tally';
import { NIGHT_VIEW } from './nights.query';
import type { NightLine } from './nights.query';

export interface NightFeedView {
  source: FeedSourceCode;
  name: string;
  /** Null: nothing has ever come. */
  asOf: PlainDate | null;
  /** False: too old, in some place at least, so what it would have said is not evaluated there. */
  fresh: boolean;
}

export interface NightTallyView extends Tally {
  division: string;
  /** The township's name. */
  place: string | null;
  indicator: string;
  indicatorName: string;
  indicatorVersion: number;
  /** Hit in the run before, and not any more. */
  ended: number;
  /** Why some were not evaluated or failed. */
  reason: string | null;
}

export interface NightView extends NightLine {
  /** Every pass of that date, the night itself first. */
  passes: number[];
  feeds: NightFeedView[];
  /** What is other than in the run before, in the whole area of this service, and why; empty while it runs. */
  differences: Difference[];
  /** The manifest of the actor's area, by township and indicator; each line adds up (I6). */
  tallies: NightTallyView[];
}

const TALLIES = `
  select t.division, d.name as place, t.indicator, coalesce(i.name, t.indicator) as "indicatorName",
         t.indicator_version as "indicatorVersion", t.evaluated, t.warned, t.suppressed, t.unchanged, t.clear,
         t.not_evaluated as "notEvaluated", t.failed, t.ended, t.reason
    from night_tally t
    left join division d on d.code = t.division and d.valid_to is null
    left join indicator_seen i on i.indicator = t.indicator and i.version = t.indicator_version
   where (t.business_date, t.pass) = ($1, $2) order by t.division, t.indicator, t.indicator_version`;

const REST = `
  select r.feeds, r.parts, coalesce(r.manifest -> 'differences', '[]') as differences,
         (select array_agg(p.pass order by p.pass) from night_run p where p.business_date = r.business_date) as passes
    from night_run r where (r.business_date, r.pass) = ($1, $2)`;

interface Rest {
  feeds: Record<string, PlainDate>;
  parts: NightPart[];
  differences: Difference[];
  passes: number[];
}

/** One night, or a later pass of it, with its manifest. Refuses `night-not-found`. */
export async function nightOf(tx: Tx, actor: Actor, date: PlainDate, pass = 0): Promise<NightView> {
  assertMay(actor, 'night.read');
  const where = 'where (r.business_date, r.pass) = ($1, $2)';
  const night = await row<NightLine>(tx, `${NIGHT_VIEW} ${where}`, [date, pass]);
  if (!night) throw refuse('night-not-found');
  const { feeds, parts, differences, passes } = (await row<Rest>(tx, REST, [date, pass])) as Rest;
  const tallies = await rows<NightTallyView>(tx, TALLIES, [date, pass]);
  return { ...night, passes, feeds: feedViews(feeds, parts, date), differences, tallies };
}

function feedViews(feeds: Rest['feeds'], parts: Rest['parts'], date: PlainDate): NightFeedView[] {
  return DELIVERING_SOURCES.map((source) => ({
    source,
    name: FEED_SOURCES[source].name,
    asOf: feeds[source] ?? null,
    fresh: parts.length > 0 ? parts.every(({ fresh }) => fresh.includes(source)) : isFresh(source, feeds[source], date),
  }));
}
