import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { FIRST_ID, LAST_ID } from '../../domain/night/run-key';
import type { RunKey } from '../../domain/night/run-key';
import type { RunMode } from './run.repository';

/** Some hundred milliseconds each, far from any time limit, and few enough that taking them costs nothing. */
const CHUNK_HOUSEHOLDS = 65_536;
/** A changed household costs more than one that is only read. */
const PER_CHANGED = 4;

const cut = (ids: string) => `
  with numbered as (
    select household_id, row_number() over (order by household_id) - 1 as n from (${ids}) i
  ), bounds as (
    select case when n = 0 then $4::uuid else household_id end as from_id from numbered where n % $3 = 0
  )
  insert into night_chunk (business_date, pass, from_id, to_id)
  select $1, $2, from_id, coalesce(lead(from_id) over (order by from_id), $5::uuid) from bounds
  returning 1 as cut`;

const CUT: Readonly<Record<RunMode, string>> = {
  full: cut('select id as household_id from household'),
  incremental: cut(`
    select household_id from household_touched
    union select household_id from household_summary where look_again_on <= $1
    union select household_id from household_outcome where look_again_on <= $1
    union (select id from household order by id limit 1)`),
};

/**
 * Cuts all ids into ranges of so many households, an incremental run's by those that have changed; who is registered later
 * falls into the last one. Returns how many; none where nobody lives.
 */
export async function cutIntoChunks(tx: Tx, run: RunKey, mode: RunMode, size = CHUNK_HOUSEHOLDS): Promise<number> {
  const each = mode === 'full' ? size : Math.ceil(size / PER_CHANGED);
  return (await rows(tx, CUT[mode], [run.businessDate, run.pass, each, FIRST_ID, LAST_ID])).length;
}

/** Cuts a run anew that has nothing done: what it has to look at is no longer what it was cut by. */
export async function cutAgain(tx: Tx, run: RunKey, mode: RunMode, size?: number): Promise<number> {
  await rows(tx, 'delete from night_chunk where (business_date, pass) = ($1, $2)', [run.businessDate, run.pass]);
  return cutIntoChunks(tx, run, mode, size);
}
