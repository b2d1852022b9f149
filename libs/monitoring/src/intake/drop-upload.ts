import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

/** A part whose rows are waited for; those of a batch that was settled or repeats another are nobody's. */
export const STILL_NEEDED = `
  select from feed_part p join feed_batch b on b.id = p.batch_id
   where p.upload = u.upload and b.status in ('open', 'received', 'checking')`;
/** A part whose rejected lines are shown. */
export const STILL_SHOWN = `
  select from feed_part p join feed_batch b on b.id = p.batch_id where p.upload = u.upload and b.status <> 'repeated'`;

const drop = (table: string, needed: string) => `delete from ${table} u where u.upload = $1 and not exists (${needed})`;
const DROP_ROWS = drop('feed_row', STILL_NEEDED);
const DROP_REJECTS = drop('feed_reject', STILL_SHOWN);

/** Clears away what no batch has taken as a part: it came twice, broke off or was refused. */
export async function dropUpload(tx: Tx, upload: string): Promise<void> {
  await rows(tx, DROP_ROWS, [upload]);
  await rows(tx, DROP_REJECTS, [upload]);
}
