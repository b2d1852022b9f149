import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

export interface DueBatch {
  batchId: string;
  attempts: number;
}

const CLAIM = `
  update feed_batch set status = 'checking', attempts = attempts + 1,
         next_attempt_at = now() + least(interval '5 seconds' * power(2, least(attempts, 10)), interval '10 minutes')
   where id in (
     select id from feed_batch
      where status in ('received', 'checking') and next_attempt_at <= now()
      order by number limit $1 for update skip locked)
  returning id as "batchId", attempts`;

/** Batches to ring for now, older ones first; each comes due again after 5 s, 10 s … 10 min until it is settled. */
export function claimDueBatches(tx: Tx, limit: number): Promise<DueBatch[]> {
  return rows<DueBatch>(tx, CLAIM, [limit]);
}

/** Why the last attempt failed, for whoever looks at a batch that isn't settled. */
export async function noteBatchFailure(tx: Tx, id: string, told: string): Promise<void> {
  const sql = `update feed_batch set last_error = $2 where id in (
    select id from feed_batch where id = $1 and status in ('received', 'checking') for update skip locked)`;
  await rows(tx, sql, [id, told.slice(0, 500)]);
}
