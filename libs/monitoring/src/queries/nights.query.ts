import type { Actor, PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { Tally } from '../domain/tally';

export interface NightLine {
  businessDate: PlainDate;
  /** 0: the night; later ones followed a delivery. */
  pass: number;
  mode: 'full' | 'incremental';
  why: 'night' | 'facts-arrived';
  status: 'running' | 'finished';
  startedAt: string;
  finishedAt: string | null;
  /** Missed nights before this one that were not caught up. */
  skippedFrom: PlainDate | null;
  skippedTo: PlainDate | null;
  /** Ranges of households, of everywhere. */
  chunks: number;
  chunksDone: number;
  /** Of the actor's area, as far as they have households; 0 while it runs. */
  townships: number;
  /** Sums over indicators and the actor's townships: each household counts once for each indicator. */
  totals: Tally;
}

const TALLY_SUMS = `
  jsonb_build_object('evaluated', coalesce(sum(t.evaluated), 0), 'warned', coalesce(sum(t.warned), 0),
    'suppressed', coalesce(sum(t.suppressed), 0), 'unchanged', coalesce(sum(t.unchanged), 0),
    'clear', coalesce(sum(t.clear), 0), 'notEvaluated', coalesce(sum(t.not_evaluated), 0),
    'failed', coalesce(sum(t.failed), 0))`;

const UTC = `at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
/** Row-level security leaves the tallies of the actor's townships. */
export const NIGHT_VIEW = `
  select r.business_date::text as "businessDate", r.pass, r.mode, r.why, r.status, to_char(r.started_at ${UTC}) as "startedAt",
         to_char(r.finished_at ${UTC}) as "finishedAt", r.skipped_from::text as "skippedFrom",
         r.skipped_to::text as "skippedTo", c.chunks, c.done as "chunksDone", t.townships, t.totals
    from night_run r
   cross join lateral (
     select count(*)::int as chunks, count(done_at)::int as done from night_chunk c
      where (c.business_date, c.pass) = (r.business_date, r.pass)) c
   cross join lateral (
     select ${TALLY_SUMS} as totals, count(distinct t.division)::int as townships from night_tally t
      where (t.business_date, t.pass) = (r.business_date, r.pass)) t`;

/** Nights, newest first, as their first pass found them in the actor's area. */
export function nights(
  tx: Tx,
  actor: Actor,
  { before, limit }: { before?: PlainDate; limit: number },
): Promise<NightLine[]> {
  assertMay(actor, 'night.read');
  const list = `${NIGHT_VIEW} where r.pass = 0 and ($1::date is null or r.business_date < $1) order by r.business_date desc limit $2`;
  return rows<NightLine>(tx, list, [before ?? null, limit]);
}
