import type { Actor, PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { Tally } from '../domain/tally';

export interface NightLine {
  businessDate: PlainDate;
  status: 'running' | 'finished';
  startedAt: string;
  finishedAt: string | null;
  /** Missed nights before this one that were not caught up. */
  skippedFrom: PlainDate | null;
  skippedTo: PlainDate | null;
  /** Of the actor's area. */
  townships: number;
  townshipsDone: number;
  /** Sums over indicators and the actor's townships: each household counts once for each indicator. */
  totals: Tally;
}

const TALLY_SUMS = `
  jsonb_build_object('evaluated', coalesce(sum(t.evaluated), 0), 'warned', coalesce(sum(t.warned), 0),
    'suppressed', coalesce(sum(t.suppressed), 0), 'unchanged', coalesce(sum(t.unchanged), 0),
    'clear', coalesce(sum(t.clear), 0), 'notEvaluated', coalesce(sum(t.not_evaluated), 0),
    'failed', coalesce(sum(t.failed), 0))`;

const UTC = `at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
/** Row-level security leaves the tallies of the actor's townships; the chunks are narrowed to the same. */
export const NIGHT_VIEW = `
  select r.business_date::text as "businessDate", r.status, to_char(r.started_at ${UTC}) as "startedAt",
         to_char(r.finished_at ${UTC}) as "finishedAt", r.skipped_from::text as "skippedFrom",
         r.skipped_to::text as "skippedTo", r.feeds, c.townships, c.done as "townshipsDone",
         (select ${TALLY_SUMS} from night_tally t where t.business_date = r.business_date) as totals
    from night_run r
   cross join lateral (
     select count(*)::int as townships, count(*) filter (where done_at is not null)::int as done from night_chunk
      where business_date = r.business_date and rpad(prefix, 12, '0') ^@ any ((select scope_divisions())::text[])) c`;

/** Nights, newest first, with what they found in the actor's area. */
export async function nights(
  tx: Tx,
  actor: Actor,
  { before, limit }: { before?: PlainDate; limit: number },
): Promise<NightLine[]> {
  assertMay(actor, 'night.read');
  const found = await rows<NightLine & { feeds: unknown }>(
    tx,
    `${NIGHT_VIEW} where ($1::date is null or r.business_date < $1) order by r.business_date desc limit $2`,
    [before ?? null, limit],
  );
  return found.map(({ feeds: _, ...line }) => line);
}
