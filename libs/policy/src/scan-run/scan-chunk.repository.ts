import type { PlainDate } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

/** One id range of one scan. */
export interface ScanChunkKey {
  scanId: string;
  fromId: string;
}

export interface DueScanChunk extends ScanChunkKey {
  attempts: number;
}

const CLAIM_DUE = `
  update policy_scan_chunk set attempts = attempts + 1,
         next_attempt_at = now() + least(interval '10 seconds' * power(2, least(attempts, 10)), interval '10 minutes')
   where (scan_id, from_id) in (
     select scan_id, from_id from policy_scan_chunk
      where done_at is null and next_attempt_at <= now()
      order by scan_id, from_id limit $1 for update skip locked)
  returning scan_id as "scanId", from_id as "fromId", attempts`;

/** Chunks to ring for now, older scans first; each comes due again after 10 s, 20 s … 10 min until it is done. */
export function claimDueScanChunks(tx: Tx, limit: number): Promise<DueScanChunk[]> {
  return rows<DueScanChunk>(tx, CLAIM_DUE, [limit]);
}

const TAKE = `
  update policy_scan_chunk c set done_at = now(), last_error = null
    from policy_scan s
   where s.id = c.scan_id and (c.scan_id, c.from_id) in (
     select scan_id, from_id from policy_scan_chunk
      where scan_id = $1 and from_id = $2 and done_at is null for update skip locked)
  returning c.to_id as "to", s.pack, s.prefix, s.scan_date::text as date`;

export interface TakenChunk {
  to: string;
  /** Ref. */
  pack: string;
  prefix: string;
  date: PlainDate;
}

/** The chunk is done when this transaction commits; null when it was done before or is being done. */
export function takeScanChunk(tx: Tx, { scanId, fromId }: ScanChunkKey): Promise<TakenChunk | null> {
  return row<TakenChunk>(tx, TAKE, [scanId, fromId]);
}

const NOTE = `
  update policy_scan_chunk set last_error = $3 where (scan_id, from_id) in (
    select scan_id, from_id from policy_scan_chunk
     where scan_id = $1 and from_id = $2 and done_at is null for update skip locked)`;

/** Why the last attempt failed, for whoever looks at a scan that doesn't end; a code, never what was said of a value. */
export async function noteScanChunkFailure(tx: Tx, { scanId, fromId }: ScanChunkKey, told: string): Promise<void> {
  await rows(tx, NOTE, [scanId, fromId, told.slice(0, 500)]);
}
