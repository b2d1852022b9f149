import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Batch } from './batch.repository';

/** Of one statement, so that none comes near the limit of time for one. */
const LINES_AT_ONCE = 20_000;
/** Rows that are compared with each other at once. */
const ROWS_A_SLICE = 200_000;

const DOUBLED = `
  with numbered as (
    select r.upload, r.line, row_number() over (partition by r.household_id, r.member_id, r.kind, r.as_of order by p.number, r.line) as nth
      from feed_part p join feed_row r on r.upload = p.upload
     where p.batch_id = $1 and abs(hashtext(r.household_id::text)::bigint) % $2::int = $3
  ), gone as (
    delete from feed_row r using numbered n where n.nth > 1 and r.upload = n.upload and r.line = n.line returning r.upload, r.line, r.kind
  ), told as (
    insert into feed_reject (upload, line, kind, code) select upload, line, kind, 'doubled' from gone returning 1
  )
  select count(*)::int as doubled from told`;

/** The same said twice: the first line counts, the others are rejected. Returns how many. */
export async function rejectDoubled(tx: Tx, batchId: string, accepted: number): Promise<number> {
  const slices = Math.max(1, Math.ceil(accepted / ROWS_A_SLICE));
  let doubled = 0;
  for (let slice = 0; slice < slices; slice++)
    doubled += (await row<{ doubled: number }>(tx, DOUBLED, [batchId, slices, slice]))?.doubled ?? 0;
  return doubled;
}

const INSERT = `
  with taken as (
    select * from feed_row where upload = $1 and line > $2 order by line limit ${LINES_AT_ONCE}
  ), stored as (
    insert into fact (household_id, member_id, division, kind, value, as_of, source, batch)
    select t.household_id, t.member_id, h.division, t.kind, t.value, t.as_of, $3, $4::bigint
      from taken t join household h on h.id = t.household_id
    returning 1
  )
  select (select max(line) from taken) as last, (select count(*) from taken)::int as taken, (select count(*) from stored)::int as stored`;

/** The waiting rows of an upload as facts. Returns how many; throws where one is lost on the way. */
export async function insertUpload(tx: Tx, told: { upload: string; source: string; number: string }): Promise<number> {
  let inserted = 0;
  for (let from = 0; ;) {
    const values = [told.upload, from, told.source, told.number];
    const done = await row<{ last: number | null; taken: number; stored: number }>(tx, INSERT, values);
    if (!done || done.last === null) return inserted;
    if (done.stored !== done.taken) throw new Error(`a household of upload ${told.upload} is out of sight`);
    inserted += done.stored;
    from = done.last;
  }
}

/** A complete delivery has all summaries made anew that rest on what it ends: that may be every household of a province. */
const UNHURRIED_MS = 900_000;
const UNHURRIED = `select set_config('statement_timeout', '${UNHURRIED_MS}', true)`;
const FEED = `insert into feed (source, as_of, rows, batch, prefix, complete) values ($1, $2, $3, $4, $5, $6)`;

/** Says that the delivery has come; what it ends is ended by this (trigger of `feed`). */
export async function insertFeed(tx: Tx, batch: Batch, stored: number): Promise<void> {
  const { source, asOf, number, prefix, complete } = batch;
  await rows(tx, UNHURRIED);
  const values = [source, asOf, stored, number, prefix, complete];
  // The client gives up sooner than the server otherwise.
  const patient = { text: FEED, values, query_timeout: UNHURRIED_MS };
  await tx.client.query(patient);
}

const SETTLE = `
  update feed_batch set status = $2, accepted = accepted - $3::int, rejected = rejected + $3::int, last_error = $4,
         ended_at = clock_timestamp(), next_attempt_at = null
   where id = $1`;

export async function settleBatch(
  tx: Tx,
  told: { id: string; status: 'applied' | 'rejected'; doubled: number; reason: string | null },
): Promise<void> {
  await rows(tx, SETTLE, [told.id, told.status, told.doubled, told.reason]);
}
