import type { PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { NightFeeds } from '../domain/feed-windows';

/** One township of one night. */
export interface ChunkKey {
  businessDate: PlainDate;
  /** Nine digits. */
  prefix: string;
}

export interface DueChunk extends ChunkKey {
  attempts: number;
}

/** A township's earlier night comes first: suppression and "unchanged" follow from what it wrote. */
const NONE_BEFORE = `not exists (
  select from night_chunk e where e.prefix = c.prefix and e.business_date < c.business_date and e.done_at is null)`;

const CLAIM_DUE = `
  update night_chunk set attempts = attempts + 1,
         next_attempt_at = now() + least(interval '5 seconds' * power(2, least(attempts, 10)), interval '10 minutes')
   where (business_date, prefix) in (
     select c.business_date, c.prefix from night_chunk c
      where c.done_at is null and c.next_attempt_at <= now() and ${NONE_BEFORE}
      order by c.business_date, c.prefix limit $1 for update skip locked)
  returning business_date::text as "businessDate", prefix, attempts`;

/** Chunks to ring for now, older nights first; each comes due again after 5 s, 10 s … 10 min until it is done. */
export function claimDueChunks(tx: Tx, limit: number): Promise<DueChunk[]> {
  return rows<DueChunk>(tx, CLAIM_DUE, [limit]);
}

const TAKE = `
  update night_chunk t set done_at = now(), last_error = null
   where (business_date, prefix) in (
     select c.business_date, c.prefix from night_chunk c
      where c.business_date = $1 and c.prefix = $2 and c.done_at is null and ${NONE_BEFORE} for update skip locked)
  returning (select r.feeds from night_run r where r.business_date = t.business_date) as feeds`;

/** The chunk is done when this transaction commits; null when it was done before, is being done, or has to wait. */
export async function takeChunk(tx: Tx, { businessDate, prefix }: ChunkKey): Promise<{ feeds: NightFeeds } | null> {
  const [taken] = await rows<{ feeds: NightFeeds }>(tx, TAKE, [businessDate, prefix]);
  return taken ?? null;
}

/** Why the last attempt failed, for whoever looks at a night that doesn't end. */
export async function noteChunkFailure(tx: Tx, { businessDate, prefix }: ChunkKey, told: string): Promise<void> {
  const sql = `update night_chunk set last_error = $3 where (business_date, prefix) in (
    select business_date, prefix from night_chunk
     where business_date = $1 and prefix = $2 and done_at is null for update skip locked)`;
  await rows(tx, sql, [businessDate, prefix, told.slice(0, 500)]);
}
