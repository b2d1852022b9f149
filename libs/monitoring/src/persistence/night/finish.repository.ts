import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { RunKey } from '../../domain/night/run-key';
import { cutAgain } from './cut-chunks';
import type { IndicatorTotals } from '../../domain/night/manifest';
import type { NightPart } from '../../domain/night/night-part';
import type { RunMode } from './run.repository';

const HOLD = `
  select mode, parts, feeds, fingerprint, skipped_from::text as "skippedFrom", skipped_to::text as "skippedTo",
         (select count(*)::int from night_chunk c where (c.business_date, c.pass) = ($1, $2)) as chunks,
         exists (select from night_chunk c where (c.business_date, c.pass) = ($1, $2) and c.done_at is null) as open
    from night_run r where (business_date, pass) = ($1, $2) and status = 'running'`;

export interface EndingRun {
  mode: RunMode;
  parts: readonly NightPart[];
  feeds: Record<string, string>;
  fingerprint: string | null;
  skippedFrom: string | null;
  skippedTo: string | null;
  chunks: number;
  open: boolean;
}

/**
 * The run, if all its chunks are done. Its row is held before looking, so that of two workers who end the last two chunks at
 * once the later one sees both done.
 */
export async function holdEnding(tx: Tx, { businessDate, pass }: RunKey): Promise<EndingRun | null> {
  const held = `select from night_run where (business_date, pass) = ($1, $2) and status = 'running' for no key update`;
  await rows(tx, held, [businessDate, pass]);
  const run = await row<EndingRun>(tx, HOLD, [businessDate, pass]);
  return run && !run.open ? run : null;
}

/** What an incremental run counted is taken from and added to what the run before had; its "warned" stands there by now. */
const SUM = `
  insert into night_tally (business_date, pass, division, indicator, indicator_version, evaluated, warned, suppressed,
                           unchanged, clear, not_evaluated, failed, ended, reason)
  with indicators as (
    select * from jsonb_to_recordset($3) as i(part int, bit int, id text, version int, missing text)
  ), counted as materialized (
    select t.part, t.reason, c.*, case t.side when 'before' then -1 else 1 end as sign
      from night_part_tally t cross join lateral unnest(t.counts) c where (t.business_date, t.pass) = ($1, $2)
  ), added as (
    select c.division, i.id, i.version, i.missing, c.sign * c.evaluated as evaluated, 0 as warned, 0 as suppressed, 0 as unchanged,
           0 as not_evaluated, 0 as failed, 0 as ended, null as reason
      from counted c join indicators i on i.part = c.part where c.bit = -1
    union all
    select c.division, i.id, i.version, i.missing, 0, c.sign * c.warned, c.sign * c.suppressed, c.sign * c.unchanged,
           c.sign * c.not_evaluated, c.sign * c.failed, c.sign * c.ended, case when c.failed > 0 then c.reason end
      from counted c join indicators i on i.part = c.part and i.bit = c.bit
    union all
    select t.division, t.indicator, t.indicator_version, i.missing, t.evaluated, 0, t.suppressed, t.unchanged + t.warned,
           t.not_evaluated, t.failed, 0, null
      from night_tally t
      join (select business_date, pass from night_run where (business_date, pass) < ($1, $2)
             order by business_date desc, pass desc limit 1) b on (t.business_date, t.pass) = (b.business_date, b.pass)
      left join (select id, version, max(missing) as missing from indicators group by id, version) i
        on i.id = t.indicator and i.version = t.indicator_version
     where $4 = 'incremental'
  ), summed as (
    select division, id, version, sum(evaluated) as evaluated, sum(warned) as warned, sum(suppressed) as suppressed,
           sum(unchanged) as unchanged, sum(not_evaluated) as not_evaluated, sum(failed) as failed, sum(ended) as ended,
           max(missing) as missing, max(reason) as reason
      from added group by division, id, version
  )
  select $1, $2, division, id, version, evaluated, warned, suppressed, unchanged,
         evaluated - warned - suppressed - unchanged - not_evaluated - failed, not_evaluated, failed, ended,
         nullif(concat_ws('; ', case when not_evaluated > 0 then coalesce('feed-missing: ' || missing, 'facts-unknown') end, reason), '')
    from summed
   where (evaluated, warned, suppressed, unchanged, not_evaluated, failed) is distinct from (0, 0, 0, 0, 0, 0)`;

export interface CountedIndicator {
  part: number;
  bit: number;
  id: string;
  version: number;
  /** Sources it asks that did not deliver in time, by comma; null when all did. */
  missing: string | null;
}

/** Writes the run's tally by township and indicator; what does not add up is refused by its check (I6). */
export async function sumUp(
  tx: Tx,
  run: RunKey,
  mode: RunMode,
  indicators: readonly CountedIndicator[],
): Promise<void> {
  await rows(tx, SUM, [run.businessDate, run.pass, JSON.stringify(indicators), mode]);
  await rows(tx, 'delete from night_part_tally where business_date = $1 and pass = $2', [run.businessDate, run.pass]);
}

const EMPTY = 'delete from night_part_tally where business_date = $1 and pass = $2';
const FULL = `update night_run set mode = 'full' where business_date = $1 and pass = $2`;

/** Once more, looking at everybody. */
export async function beginAgain(tx: Tx, run: RunKey): Promise<void> {
  await rows(tx, EMPTY, [run.businessDate, run.pass]);
  await rows(tx, FULL, [run.businessDate, run.pass]);
  await cutAgain(tx, run, 'full');
}

const TOTALS = `
  select indicator as id, indicator_version as version, sum(evaluated)::int as evaluated, sum(warned)::int as warned,
         sum(suppressed)::int as suppressed, sum(unchanged)::int as unchanged, sum(clear)::int as clear,
         sum(not_evaluated)::int as "notEvaluated", sum(failed)::int as failed, sum(ended)::int as ended,
         array_remove(array_agg(distinct reason order by reason), null) as reasons
    from night_tally where (business_date, pass) = ($1, $2) group by 1, 2 order by 1, 2`;

export function totalsOf(tx: Tx, { businessDate, pass }: RunKey): Promise<IndicatorTotals[]> {
  return rows<IndicatorTotals>(tx, TOTALS, [businessDate, pass]);
}

const BEFORE = `
  select business_date::text as "businessDate", pass, parts from night_run
   where (business_date, pass) < ($1, $2) order by business_date desc, pass desc limit 1`;

/** The run before; old ones have no parts. */
export function runBeforeEnding(tx: Tx, run: RunKey): Promise<(RunKey & { parts: readonly NightPart[] }) | null> {
  return row(tx, BEFORE, [run.businessDate, run.pass]);
}

const TOWNSHIPS = 'select count(distinct division)::int as n from night_tally where (business_date, pass) = ($1, $2)';
const CLOSE = `
  update night_run set status = 'finished', finished_at = clock_timestamp(),
         manifest = $3::jsonb || jsonb_build_object('startedAt', started_at, 'finishedAt', clock_timestamp())
   where (business_date, pass) = ($1, $2)`;
const LOOK_AT_EVERYBODY = `
  update night_run set mode = 'full' where status = 'running' and mode <> 'full' and (business_date, pass) > ($1, $2)
  returning business_date::text as "businessDate", pass`;

export async function townshipsOf(tx: Tx, { businessDate, pass }: RunKey): Promise<number> {
  return (await row<{ n: number }>(tx, TOWNSHIPS, [businessDate, pass]))?.n ?? 0;
}

export async function closeRun(tx: Tx, { businessDate, pass }: RunKey, manifest: object): Promise<void> {
  await rows(tx, CLOSE, [businessDate, pass, JSON.stringify(manifest)]);
}

/** Runs that wait behind this one begin from nothing: it could not judge everybody, or not alike. */
export async function letNextLookAtEverybody(tx: Tx, { businessDate, pass }: RunKey): Promise<void> {
  for (const run of await rows<RunKey>(tx, LOOK_AT_EVERYBODY, [businessDate, pass])) await cutAgain(tx, run, 'full');
}
