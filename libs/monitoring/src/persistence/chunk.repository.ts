import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { NightPart } from '../domain/night/night-part';
import type { ChunkKey } from '../domain/night/run-key';
import type { RunMode } from './night/run.repository';

export type { ChunkKey };

/** One run after the other: what is "unchanged" or changed follows from what the one before wrote. */
const FIRST_RUN = `
  select business_date, pass from night_run where status = 'running' order by business_date, pass limit 1`;

const CLAIM_DUE = `
  update night_chunk c set token = token + 1,
         next_attempt_at = now() + least(interval '5 seconds' * power(2, least(token, 10)), interval '10 minutes')
   where (business_date, pass, from_id) in (
     select business_date, pass, from_id from night_chunk
      where (business_date, pass) = (${FIRST_RUN}) and done_at is null and next_attempt_at <= now()
      order by from_id limit $1 for update skip locked)
  returning business_date::text as "businessDate", pass, from_id as "fromId", token`;

/** Chunks of the oldest open run to ring for now; each comes due again after 5 s, 10 s … 10 min until it is done. */
export function claimDueChunks(tx: Tx, limit: number): Promise<ChunkKey[]> {
  return rows<ChunkKey>(tx, CLAIM_DUE, [limit]);
}

const TAKE = `
  update night_chunk c set done_at = now(), last_error = null
   where (business_date, pass, from_id) in (
     select business_date, pass, from_id from night_chunk
      where business_date = $1 and pass = $2 and from_id = $3 and token = $4 and done_at is null
        and (business_date, pass) = (${FIRST_RUN}) for update skip locked)
  returning c.to_id as "toId"`;

const OPEN = `
  select to_id as "toId" from night_chunk
   where business_date = $1 and pass = $2 and from_id = $3 and token = $4 and done_at is null
     and (business_date, pass) = (${FIRST_RUN})`;

/** Where its range ends, while it has yet to be done under that token. */
export function openRange(tx: Tx, { businessDate, pass, fromId, token }: ChunkKey): Promise<{ toId: string } | null> {
  return row(tx, OPEN, [businessDate, pass, fromId, token]);
}

/** Held until the chunk ends, so that nobody changes what the run was opened with. */
const RUN = `
  select r.mode, r.parts, r.fingerprint,
         (select p.parts from night_run p where (p.business_date, p.pass) < (r.business_date, r.pass)
           order by p.business_date desc, p.pass desc limit 1) as before
    from night_run r where r.business_date = $1 and r.pass = $2 for key share of r`;

export interface TakenChunk {
  toId: string;
  mode: RunMode;
  parts: readonly NightPart[];
  fingerprint: string | null;
  /** Of the run before this one. */
  before: readonly NightPart[] | null;
}

/** The chunk is done when this transaction commits; null when it was done before, is being done, has to wait, or was rung for again since. */
export async function takeChunk(tx: Tx, { businessDate, pass, fromId, token }: ChunkKey): Promise<TakenChunk | null> {
  const taken = await row<{ toId: string }>(tx, TAKE, [businessDate, pass, fromId, token]);
  if (!taken) return null;
  const run = (await row<Omit<TakenChunk, 'toId'>>(tx, RUN, [businessDate, pass])) as Omit<TakenChunk, 'toId'>;
  return { ...run, ...taken };
}

const NOTE = `
  update night_chunk set last_error = $4 where (business_date, pass, from_id) in (
    select business_date, pass, from_id from night_chunk
     where business_date = $1 and pass = $2 and from_id = $3 and done_at is null for update skip locked)`;

/** Why the last attempt failed, for whoever looks at a night that doesn't end; a code, never what was said of a value. */
export async function noteChunkFailure(tx: Tx, { businessDate, pass, fromId }: ChunkKey, told: string): Promise<void> {
  await rows(tx, NOTE, [businessDate, pass, fromId, told.slice(0, 500)]);
}

/** Its chunks were not all judged alike: two versions of the service were at work, so the next run looks at everybody. */
export async function markMixed(tx: Tx, { businessDate, pass }: ChunkKey): Promise<void> {
  const sql =
    'update night_run set fingerprint = null where business_date = $1 and pass = $2 and fingerprint is not null';
  await rows(tx, sql, [businessDate, pass]);
}
