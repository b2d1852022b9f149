import type { PlainDate } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { FeedDelivered } from '../../domain/fresh-sources';
import type { NightPart } from '../../domain/night/night-part';
import type { RunKey } from '../../domain/night/run-key';

export type RunMode = 'full' | 'incremental';
export type RunReason = 'night' | 'facts-arrived';

export interface NewRun extends RunKey {
  mode: RunMode;
  why: RunReason;
  /** Newest delivery of each source, anywhere. */
  feeds: Readonly<Record<string, PlainDate>>;
  parts: readonly NightPart[];
  fingerprint: string;
  skippedFrom: PlainDate | null;
  skippedTo: PlainDate | null;
}

export interface LastRun extends RunKey {
  status: 'running' | 'finished';
  /** Null: not one and the same for all its chunks. */
  fingerprint: string | null;
  failed: boolean;
  /** None of its chunks is done: what it was opened with can still be changed. */
  waiting: boolean;
}

/** Who opens runs does so alone, so that their order is that of their keys. */
export async function holdOpening(tx: Tx): Promise<void> {
  await rows(tx, `select pg_advisory_xact_lock(hashtextextended('night_run', 0))`);
  // Who is closing a run has closed it before we look how it ended.
  await rows(tx, `select from night_run where status = 'running' for share`);
}

const RUN = `
  select r.business_date::text as "businessDate", r.pass, r.status, r.fingerprint,
         exists (select from night_tally t where (t.business_date, t.pass) = (r.business_date, r.pass) and t.failed > 0) as failed,
         r.status = 'running' and not exists (
           select from night_chunk c where (c.business_date, c.pass) = (r.business_date, r.pass) and c.done_at is not null) as waiting
    from night_run r`;
const NEWEST = 'order by r.business_date desc, r.pass desc limit 1';

export function lastRun(tx: Tx): Promise<LastRun | null> {
  return row<LastRun>(tx, `${RUN} ${NEWEST}`);
}

export function runBefore(tx: Tx, { businessDate, pass }: RunKey): Promise<LastRun | null> {
  return row<LastRun>(tx, `${RUN} where (r.business_date, r.pass) < ($1, $2) ${NEWEST}`, [businessDate, pass]);
}

/** Corrections keep a complete delivery fresh; without one, who isn't named isn't known (I6). */
const FEEDS = `
  select f.source, f.prefix, max(f.as_of)::text as "asOf" from feed f
   where f.as_of <= $1 and exists (select from feed c where c.source = f.source and f.prefix ^@ c.prefix and c.complete and c.as_of <= $1)
   group by f.source, f.prefix order by 1, 2`;

/** Newest deliveries of each source and area that a night may know. */
export function feedsUntil(tx: Tx, night: PlainDate): Promise<FeedDelivered[]> {
  return rows<FeedDelivered>(tx, FEEDS, [night]);
}

const INSERT = `
  insert into night_run (business_date, pass, status, mode, why, feeds, parts, fingerprint, skipped_from, skipped_to)
  values ($1, $2, 'running', $3, $4, $5, $6, $7, $8, $9)`;

export async function insertRun(tx: Tx, run: NewRun): Promise<void> {
  const { businessDate, pass, mode, why, feeds, parts, fingerprint, skippedFrom, skippedTo } = run;
  const told = [JSON.stringify(feeds), JSON.stringify(parts), fingerprint, skippedFrom, skippedTo];
  await rows(tx, INSERT, [businessDate, pass, mode, why, ...told]);
}

const HOLD_WAITING = `
  select 1 as held from night_run where (business_date, pass) = ($1, $2) and status = 'running' for update skip locked`;
/** A statement of its own: the one that holds the run may have begun before its first chunk was done. */
const BEGUN = `select 1 as begun from night_chunk where (business_date, pass) = ($1, $2) and done_at is not null limit 1`;
const REOPEN = `
  update night_run set mode = $3, feeds = $4, parts = $5, fingerprint = $6 where (business_date, pass) = ($1, $2)`;

/** Gives a run that nobody has begun what has come since; false when a chunk of it is under way or done. */
export async function renewWaiting(tx: Tx, run: NewRun): Promise<boolean> {
  const { businessDate, pass, mode, feeds, parts, fingerprint } = run;
  if (!(await row(tx, HOLD_WAITING, [businessDate, pass]))) return false;
  if (await row(tx, BEGUN, [businessDate, pass])) return false;
  await rows(tx, REOPEN, [businessDate, pass, mode, JSON.stringify(feeds), JSON.stringify(parts), fingerprint]);
  return true;
}

const SEEN = `
  insert into indicator_seen as s (indicator, version, family, name, what_to_do, hardship)
  select distinct on (id, version) id, version, family, name, "whatToDo", hardship
    from rows from (jsonb_to_recordset($1) as (id text, version int, family text, name text, "whatToDo" text, hardship text))
         with ordinality as i(id, version, family, name, "whatToDo", hardship, n)
   order by id, version, n
  on conflict (indicator, version) do update set name = excluded.name, what_to_do = excluded.what_to_do, hardship = excluded.hardship
   where (s.name, s.what_to_do, s.hardship) is distinct from (excluded.name, excluded.what_to_do, excluded.hardship)`;

export interface SeenIndicator {
  id: string;
  version: number;
  family: string;
  name: string;
  whatToDo: string;
  hardship: string | null;
}

/** Keeps the words of indicators; of two packs that word one version differently the first counts. */
export async function rememberIndicators(tx: Tx, seen: readonly SeenIndicator[]): Promise<void> {
  await rows(tx, SEEN, [JSON.stringify(seen)]);
}
