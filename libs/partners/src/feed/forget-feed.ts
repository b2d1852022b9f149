import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

/** The oldest of an agency first, and none behind one that is kept: what remains has no gap, whatever clocks did. */
const FORGET = `
  delete from feed_entry where (agency_id, position) in (
    select old.agency_id, old.position
      from feed_head h
      join lateral (
             select e.agency_id, e.position from feed_entry e
              where e.agency_id = h.agency_id and e.position < coalesce(
                      (select min(k.position) from feed_entry k
                        where k.agency_id = h.agency_id and k.at >= now() - make_interval(days => $1)),
                      h.last_position + 1)
              order by e.position limit $2) old on true
     limit $2)
  returning 1`;

/** Events are replayable for `days` from when they got their position; the action log keeps the story. Returns how many went. */
export async function forgetFeed(tx: Tx, days: number, limit: number): Promise<number> {
  return (await rows(tx, FORGET, [days, limit])).length;
}
