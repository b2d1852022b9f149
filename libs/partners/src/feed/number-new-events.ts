import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

/**
 * Lines for the agency that could not be seen when its events were last numbered, whatever their age: one that
 * was written earlier and committed later is among them. Those of this very transaction wait for the next time. Who
 * reads for the first time gets the last thirty days.
 */
const NEW_LINES = `
    from feed_head h
    join action_log l on l.audience_agency_id = h.agency_id and l.referral_id is not null and l.xid is not null
         and l.xid is distinct from pg_current_xact_id_if_assigned()
         and case when h.snapshot is null then l.at > now() - interval '30 days'
                  else not pg_visible_in_snapshot(l.xid, h.snapshot) end
   where h.agency_id = $1 and l.xid >= (select coalesce(since, '0') from feed_head where agency_id = $1)`;

const ANY_NEW = `
  select h.snapshot is null or exists (select ${NEW_LINES}) as fresh,
         not exists (select from feed_cluster join pg_control_system() using (system_identifier))
           or coalesce(h.since > pg_snapshot_xmax(pg_current_snapshot()), false) as elsewhere
    from (select) one left join feed_head h on h.agency_id = $1`;

const OPEN = 'insert into feed_head (agency_id) values ($1) on conflict do nothing';
const LOCK = 'select from feed_head where agency_id = $1 for update';

const NUMBER = `
  with fresh as (select l.id, h.last_position + row_number() over (order by l.seq) as position ${NEW_LINES}),
       numbered as (insert into feed_entry (agency_id, position, event_id) select $1, position, id from fresh)
  update feed_head
     set snapshot = number_from_here(), numbered_at = clock_timestamp(),
         last_position = last_position + (select count(*) from fresh)
   where agency_id = $1
  returning (select count(*)::int from fresh) as n`;

const ELSEWHERE =
  'the transaction ids of the action log are those of another PostgreSQL cluster: after pg_restore or pg_upgrade run feed_after_restore()';

/**
 * Gives the agency's events that have become visible since the last time their positions, and returns how many: 1, 2, 3 …
 * without gap; a referral's events in the order in which they happened, none skipped, none twice (ADR 0015). Cheap where
 * there is nothing new: nothing is locked or written. Whoever asks at the same time waits. Throws in a cluster that isn't
 * the one whose transactions the log names: there, something would be skipped.
 */
export async function numberNewEvents(tx: Tx, agencyId: string): Promise<number> {
  const found = await row<{ fresh: boolean; elsewhere: boolean }>(tx, ANY_NEW, [agencyId]);
  if (found?.elsewhere) throw new Error(ELSEWHERE);
  if (!found?.fresh) return 0;
  // Numbering sees what had committed when the lock was got, so it is a statement of its own behind the lock.
  const [, , [numbered]] = await Promise.all([
    rows(tx, OPEN, [agencyId]),
    rows(tx, LOCK, [agencyId]),
    rows<{ n: number }>(tx, NUMBER, [agencyId]),
  ]);
  return numbered?.n ?? 0;
}
