import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

/** Of one statement, so that none comes near the limit of time for one. */
const LINES_AT_ONCE = 20_000;

/** Deletes an upload's lines from a table, range by range, except where the query `needed` finds something for upload `u`. */
export async function clearLines(
  tx: Tx,
  { table, upload, needed }: { table: 'feed_row' | 'feed_reject'; upload: string; needed?: string },
): Promise<void> {
  const sql = `
    with taken as (
      select u.line from ${table} u where u.upload = $1 and u.line > $2 ${needed ? `and not exists (${needed})` : ''}
       order by u.line limit ${LINES_AT_ONCE}
    ), gone as (
      delete from ${table} u where u.upload = $1 and u.line > $2 and u.line <= (select max(line) from taken)
    )
    select max(line) as last from taken`;
  for (let from: number | null | undefined = 0; from !== null && from !== undefined;)
    from = (await row<{ last: number | null }>(tx, sql, [upload, from]))?.last;
}

/** What waited waits no longer. */
export function clearUpload(tx: Tx, upload: string): Promise<void> {
  return clearLines(tx, { table: 'feed_row', upload });
}
