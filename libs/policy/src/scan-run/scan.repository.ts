import type { Actor, PlainDate } from '@yimen/kernel';
import { divisionPrefix } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { ScannedProgramme } from './policy-scan';
import { POLICY_SCAN_FINISHED } from './scan.events';
import type { PolicyScanFinished } from './scan.events';

const OPEN = `
  insert into policy_scan (id, division, prefix, scan_date, pack, programmes, status, actor_id, actor_name)
  values ($1, $2, $3, $4, $5, $6, 'running', $7, $8)
  on conflict (division, scan_date) where status = 'running' do nothing
  returning id`;

const LAST = `
  select id from policy_scan where division = $1 and scan_date = $2 order by status = 'running' desc, started_at desc limit 1`;

export interface NewScan {
  id: string;
  division: string;
  date: PlainDate;
  pack: string;
  programmes: readonly ScannedProgramme[];
}

/** Opens it, or, where one of the same area and date is running, finds that one; its unique row decides. */
export async function openOrJoin(tx: Tx, actor: Actor, scan: NewScan): Promise<{ id: string; opened: boolean }> {
  const { id, division, date, pack, programmes } = scan;
  const values = [id, division, divisionPrefix(division), date, pack, JSON.stringify(programmes), actor.id, actor.name];
  if (await row(tx, OPEN, values)) return { id, opened: true };
  const running = (await row<{ id: string }>(tx, LAST, [division, date])) as { id: string };
  return { id: running.id, opened: false };
}

const CHUNKS = `
  with numbered as (
    select id, row_number() over (order by id) - 1 as n from household where division ^@ $2
  ), bounds as (
    select id from numbered where n % $3 = 0
  )
  insert into policy_scan_chunk (scan_id, from_id, to_id)
  select $1, id, coalesce(lead(id) over (order by id), 'ffffffff-ffff-ffff-ffff-ffffffffffff') from bounds
  returning 1 as written`;

/** Cuts the area's households into id ranges of `size`; who is registered later falls into the last one. Returns how many. */
export async function cutIntoChunks(tx: Tx, id: string, division: string, size: number): Promise<number> {
  return (await rows(tx, CHUNKS, [id, divisionPrefix(division), size])).length;
}

const HOLD = `select 1 as held from policy_scan where id = $1 and status = 'running' for no key update`;
const FINISH = `
  update policy_scan s set status = 'finished', finished_at = clock_timestamp()
   where s.id = $1 and s.status = 'running'
     and not exists (select from policy_scan_chunk c where c.scan_id = s.id and c.done_at is null)
  returning 1 as finished`;

/**
 * Ends the scan if this was its last chunk, and says so (`policy-scan-finished`). Its row is held before looking, so that of
 * two last ones the later sees both done.
 */
export async function finishScanIfDone(tx: Tx, id: string): Promise<boolean> {
  if (!(await row(tx, HOLD, [id]))) return false;
  if ((await rows(tx, FINISH, [id])).length === 0) return false;
  const payload: PolicyScanFinished = { scanId: id };
  tx.ledger.announce({ topic: POLICY_SCAN_FINISHED, payload: { ...payload } });
  return true;
}
