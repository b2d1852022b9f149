import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { RefusalReason } from './batch.query';
import type { Batch } from './batch.repository';

/**
 * Of the lines that are about people here: those of others are none of ours, and many of them would hide how many are wrong.
 * A delivery that is wrong more often was made wrong: as a complete one it would end what people have.
 */
const MOST_REJECTED = 0.1;

/** Of one kind more lines were rejected than taken, be it a small part of all. */
const SPOILT_KIND = `
  with told as (
    select r.kind, 1 as taken from feed_part p join feed_row r on r.upload = p.upload where p.batch_id = $1
    union all
    select r.kind, -1 from feed_part p join feed_reject r on r.upload = p.upload where p.batch_id = $1 and r.kind is not null
  )
  select kind from told group by kind having sum(taken) < 0 limit 1`;

/**
 * Why a batch, its doubled lines rejected, goes back as a whole; null where it may be applied. A complete one that says
 * nothing about anybody here is an export that failed, unless we made it ourselves.
 */
export async function whyRefused(tx: Tx, batch: Batch): Promise<RefusalReason | null> {
  const { id, accepted, rejected, complete, ours } = batch;
  if (rejected > (accepted + rejected) * MOST_REJECTED) return 'too-many-rejected';
  if (complete && accepted === 0 && !ours) return 'nothing-said';
  return rejected > 0 && (await row(tx, SPOILT_KIND, [id])) ? 'too-many-rejected' : null;
}
