import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { PolicyScan } from './policy-scan';
import { refuse } from './scan.errors';

const UTC = `at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

export const SCAN_VIEW = `
  select s.id, s.division, d.name as place, s.scan_date::text as date, s.pack, s.status, s.actor_name as "startedBy",
         to_char(s.started_at ${UTC}) as "startedAt", to_char(s.finished_at ${UTC}) as "finishedAt",
         c.chunks, c.done as "chunksDone", c.error as "lastError"
    from policy_scan s
    left join division d on d.code = s.division and d.valid_to is null
   cross join lateral (
     select count(*)::int as chunks, count(done_at)::int as done, max(last_error) as error
       from policy_scan_chunk where scan_id = s.id) c`;

/** A scan and how far it is. Refuses `policy-scan-not-found`, also outside the area. */
export async function policyScan(tx: Tx, id: string): Promise<PolicyScan> {
  const found = await row<PolicyScan>(tx, `${SCAN_VIEW} where s.id = $1`, [id]);
  if (!found) throw refuse('policy-scan-not-found');
  return found;
}
