import type { PlainDate } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { FeedSourceCode } from '../domain/feed-sources';
import type { Upload } from './stage-upload';

export type BatchStatus = 'open' | 'received' | 'checking' | 'applied' | 'rejected' | 'repeated';

export interface Batch {
  id: string;
  number: string;
  source: FeedSourceCode;
  prefix: string;
  asOf: PlainDate;
  complete: boolean;
  status: BatchStatus;
  parts: number;
  rows: number;
  accepted: number;
  rejected: number;
  notHere: number;
  sameAs: string | null;
  openedAt: Date;
  receivedAt: Date | null;
  endedAt: Date | null;
  lastError: string | null;
  /** Made by `loadFeed` in this process, where nobody's file can have come out empty: what says nothing means it. */
  ours: boolean;
}

const COLUMNS = `
  b.id, b.number, b.source, b.prefix, b.as_of::text as "asOf", b.complete, b.status, b.parts, b.rows::float8 as rows,
  b.accepted::float8 as accepted, b.rejected::float8 as rejected, b.not_here::float8 as "notHere", b.same_as as "sameAs",
  b.opened_at as "openedAt", b.received_at as "receivedAt", b.ended_at as "endedAt", b.last_error as "lastError",
  b.agency_id is null and b.actor_id = 'load' as ours`;

export interface NewBatch {
  id: string;
  source: FeedSourceCode;
  agencyId: string | null;
  prefix: string;
  asOf: PlainDate;
  complete: boolean;
  actorKind: string;
  actorId: string;
  actorName: string;
}

const INSERT = `
  insert into feed_batch (id, source, agency_id, prefix, as_of, complete, status, actor_kind, actor_id, actor_name)
  values ($1, $2, $3, $4, $5, $6, 'open', $7, $8, $9)`;

export async function insertBatch(tx: Tx, it: NewBatch): Promise<void> {
  const { id, source, agencyId, prefix, asOf, complete, actorKind, actorId, actorName } = it;
  await rows(tx, INSERT, [id, source, agencyId, prefix, asOf, complete, actorKind, actorId, actorName]);
}

const READ = `select ${COLUMNS} from feed_batch b where b.id = $1`;
const LOCK = `${READ} for no key update`;
const LOCK_TO_APPLY = `
  select ${COLUMNS} from feed_batch b where b.id = $1 and b.status in ('received', 'checking') for no key update skip locked`;

export function readBatch(tx: Tx, id: string): Promise<Batch | null> {
  return row<Batch>(tx, READ, [id]);
}

/** Nobody adds to it or closes it meanwhile. */
export function lockBatch(tx: Tx, id: string): Promise<Batch | null> {
  return row<Batch>(tx, LOCK, [id]);
}

/** Null where it has been applied or refused, or somebody is at it. */
export function lockBatchToApply(tx: Tx, id: string): Promise<Batch | null> {
  return row<Batch>(tx, LOCK_TO_APPLY, [id]);
}

export async function partDigest(tx: Tx, batchId: string, number: number): Promise<string | null> {
  const sql = 'select sha256 from feed_part where batch_id = $1 and number = $2';
  return (await row<{ sha256: string }>(tx, sql, [batchId, number]))?.sha256 ?? null;
}

const PART = `
  with added as (
    insert into feed_part (batch_id, number, upload, sha256, rows, accepted, rejected, not_here)
    values ($1, $2, $3, $4, $5::int + $6::int + $7::int, $5, $6, $7) returning *
  )
  update feed_batch b
     set parts = b.parts + 1, rows = b.rows + a.rows, accepted = b.accepted + a.accepted,
         rejected = b.rejected + a.rejected, not_here = b.not_here + a.not_here
    from added a where b.id = a.batch_id`;

export async function insertPart(tx: Tx, batchId: string, number: number, part: Upload): Promise<void> {
  const { upload, sha256, accepted, rejected, notHere } = part;
  await rows(tx, PART, [batchId, number, upload, sha256, accepted, rejected, notHere]);
}

const PARTS = `select number, upload, sha256, accepted::float8 as accepted from feed_part where batch_id = $1 order by number`;

export interface BatchPart {
  number: number;
  upload: string;
  sha256: string;
  accepted: number;
}

export function partsOf(tx: Tx, batchId: string): Promise<BatchPart[]> {
  return rows<BatchPart>(tx, PARTS, [batchId]);
}

/** Those who deliver for the same day at once wait for each other here; of the same, the first is the one that counts. */
const ONE_AT_A_TIME = `
  select pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'feed', source, as_of, agency_id), 0)) from feed_batch where id = $1`;
/** Of the areas of one deliverer only those on the machine differ. */
const SAME = `
  select n.id from feed_batch b cross join lateral (
           select * from feed_batch s
            where s.source = b.source and s.as_of = b.as_of and s.agency_id is not distinct from b.agency_id and s.id <> b.id
              and (s.prefix ^@ b.prefix or b.prefix ^@ s.prefix) and s.status in ('received', 'checking', 'applied')
            order by s.number desc limit 1) n
   where b.id = $1 and n.sha256 = $2 and n.complete = b.complete and n.prefix = b.prefix`;

type Dated = Pick<Batch, 'id' | 'source' | 'asOf'>;

/**
 * The batch by which the same was delivered before, where nothing else has been said about that day since: after a correction
 * the first delivery is no repetition, it takes the correction back.
 */
export async function sameBefore(tx: Tx, { id }: Dated, sha256: string): Promise<string | null> {
  await rows(tx, ONE_AT_A_TIME, [id]);
  return (await row<{ id: string }>(tx, SAME, [id, sha256]))?.id ?? null;
}

export async function markReceived(tx: Tx, id: string, sha256: string): Promise<void> {
  const sql = `update feed_batch set status = 'received', sha256 = $2, received_at = now(), next_attempt_at = now() where id = $1`;
  await rows(tx, sql, [id, sha256]);
}

export async function markRepeated(tx: Tx, id: string, sha256: string, sameAs: string): Promise<void> {
  const sql = `update feed_batch set status = 'repeated', sha256 = $2, same_as = $3, received_at = now(), ended_at = now() where id = $1`;
  await rows(tx, sql, [id, sha256, sameAs]);
}
