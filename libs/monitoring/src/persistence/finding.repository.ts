import type { PlainDate } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

/** A scan of a day to come asks what would be: no finding about today. The moment it ended tells which of two scans of a day is the later one, and is the same when told again. */
const RECORD = `
  with scan as (
    select id, scan_date, prefix, (extract(epoch from finished_at) * 1000000)::bigint as batch
      from policy_scan where id = $1 and status = 'finished' and scan_date <= (finished_at at time zone 'Asia/Shanghai')::date
  ), told as (
    insert into fact (household_id, division, kind, value, as_of, source, batch)
    select f.household_id, f.division, case f.kind when 'doubled' then 'paid-twice' else 'qualifies-not-receiving' end,
           to_jsonb(count(distinct f.programme)), s.scan_date, 'policy-scan', s.batch
      from scan s join policy_scan_finding f on f.scan_id = s.id
     where f.kind in ('not-receiving', 'doubled')
     group by f.household_id, f.division, f.kind, s.scan_date, s.batch
    on conflict do nothing
    returning 1
  )
  insert into feed (source, as_of, rows, batch, prefix)
  select 'policy-scan', scan_date, (select count(*) from told), batch, prefix from scan
  on conflict do nothing
  returning as_of::text as "asOf", batch`;

export interface FindingsRecorded {
  asOf: PlainDate;
  batch: string;
}

/**
 * What a finished scan found, as a complete delivery about its area: what an earlier scan found there and this one
 * doesn't is no longer so. Null when it was recorded before.
 */
export async function recordFindings(tx: Tx, scanId: string): Promise<FindingsRecorded | null> {
  await row(tx, `select set_config('app.summarise', 'later', true)`);
  return row<FindingsRecorded>(tx, RECORD, [scanId]);
}
