import type { PlainDate } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { NightToOpen } from '../domain/nights-to-open';

export async function lastNight(tx: Tx): Promise<PlainDate | null> {
  const found = await row<{ last: PlainDate | null }>(tx, 'select max(business_date)::text as last from night_run');
  return found?.last ?? null;
}

const OPEN = `
  with opened as (
    insert into night_run (business_date, status, feeds, skipped_from, skipped_to)
    select n.date, 'running',
           coalesce((select jsonb_object_agg(f.source, f.as_of) from (
             select source, max(as_of) as as_of from feed where as_of <= n.date group by source) f), '{}'),
           n."skippedFrom", n."skippedTo"
      from jsonb_to_recordset($1) as n(date date, "skippedFrom" date, "skippedTo" date)
     order by n.date
    on conflict (business_date) do nothing
    returning business_date
  ), chunks as (
    insert into night_chunk (business_date, prefix)
    select o.business_date, p.prefix from opened o, (select distinct left(division, 9) as prefix from household) p
    returning business_date
  )
  select o.business_date::text as date, (select count(*) from chunks c where c.business_date = o.business_date)::int as chunks
    from opened o order by o.business_date`;

export interface OpenedNight {
  date: PlainDate;
  /** One per township that has households. */
  chunks: number;
}

/** Opens those nights that nobody opened yet; of two callers one gets each. */
export function insertNights(tx: Tx, nights: readonly NightToOpen[]): Promise<OpenedNight[]> {
  return rows<OpenedNight>(tx, OPEN, [JSON.stringify(nights)]);
}

const HOLD = `select 1 as held from night_run where business_date = $1 and status = 'running' for no key update`;

const FINISH = `
  update night_run r
     set status = 'finished', finished_at = clock_timestamp(),
         manifest = jsonb_build_object(
           'businessDate', r.business_date, 'startedAt', r.started_at, 'finishedAt', clock_timestamp(),
           'feeds', r.feeds, 'skippedFrom', r.skipped_from, 'skippedTo', r.skipped_to,
           'townships', (select count(*) from night_chunk c where c.business_date = r.business_date),
           'indicators', coalesce((select jsonb_object_agg(t.indicator, to_jsonb(t) - 'indicator') from (
             select indicator, max(indicator_version) as version, sum(evaluated) as evaluated, sum(warned) as warned,
                    sum(suppressed) as suppressed, sum(unchanged) as unchanged, sum(clear) as clear,
                    sum(not_evaluated) as "notEvaluated", sum(failed) as failed,
                    array_remove(array_agg(distinct reason), null) as reasons
               from night_tally where business_date = r.business_date group by indicator) t), '{}'))
   where r.business_date = $1 and r.status = 'running'
     and not exists (select from night_chunk c where c.business_date = r.business_date and c.done_at is null)
  returning 1 as finished`;

/**
 * Closes the night if this was its last chunk. The run's row is held before looking, so that of two workers who
 * end the last two chunks at once the later one sees both done.
 */
export async function finishIfDone(tx: Tx, date: PlainDate): Promise<boolean> {
  if (!(await row(tx, HOLD, [date]))) return false;
  return (await rows(tx, FINISH, [date])).length > 0;
}
