import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { dropUpload, STILL_NEEDED, STILL_SHOWN } from './drop-upload';

/** Whoever has not gone on for so long has forgotten it. */
const OPEN_DAYS = 30;
const GIVE_UP = `
  update feed_batch set status = 'rejected', last_error = 'never-completed', ended_at = now()
   where id in (select id from feed_batch where status = 'open' and opened_at < now() - interval '${OPEN_DAYS} days'
                 limit $1 for update skip locked)`;

/** The uploads of a table, by its key: few, with many rows each. A uuid v7 begins with its moment: younger ones may still be coming. */
const leftIn = (table: string, needed: string) => `
  with recursive uploads as (
    (select upload from ${table} order by upload limit 1)
    union all
    select (select r.upload from ${table} r where r.upload > u.upload order by r.upload limit 1)
      from uploads u where u.upload is not null
  )
  select u.upload from uploads u where u.upload < uuidv7(interval '-1 day') and not exists (${needed}) limit 1`;
const LEFT = [leftIn('feed_row', STILL_NEEDED), leftIn('feed_reject', STILL_SHOWN)];

/**
 * Gives up batches that nobody completed, `limit` at most, and clears a day later what no batch has taken: one upload a call,
 * for it may have millions of lines, and a transaction that broke would have cleared none.
 */
export async function forgetUploads(tx: Tx, limit: number): Promise<void> {
  await rows(tx, GIVE_UP, [limit]);
  for (const sql of LEFT) {
    const left = await row<{ upload: string }>(tx, sql);
    if (left) return dropUpload(tx, left.upload);
  }
}
