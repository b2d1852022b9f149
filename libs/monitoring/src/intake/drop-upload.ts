import type { Tx } from '@yimen/platform';
import { clearLines } from './clear-upload';

/** A part whose rows are waited for; those of a batch that was settled or repeats another are nobody's. */
export const STILL_NEEDED = `
  select from feed_part p join feed_batch b on b.id = p.batch_id
   where p.upload = u.upload and b.status in ('open', 'received', 'checking')`;
/** A part whose rejected lines are shown. */
export const STILL_SHOWN = `
  select from feed_part p join feed_batch b on b.id = p.batch_id where p.upload = u.upload and b.status <> 'repeated'`;

/** Clears away what no batch has taken as a part: it came twice, broke off or was refused. */
export async function dropUpload(tx: Tx, upload: string): Promise<void> {
  await clearLines(tx, { table: 'feed_row', upload, needed: STILL_NEEDED });
  await clearLines(tx, { table: 'feed_reject', upload, needed: STILL_SHOWN });
}
