import { loadPack } from '@yimen/policy';
import type { County } from './county';
import { TONGJING } from './people';

const PACK = loadPack('chongqing').ref;
const PROGRAMMES = [{ id: 'dibao', name: '最低生活保障', watched: true, monthly: true }];
const SCAN = `
  insert into policy_scan (id, division, prefix, scan_date, pack, programmes, status, actor_id, actor_name, finished_at)
  values (uuidv7(), $1, division_prefix($1), '2026-01-05', $2, $3, 'finished', 'test', '刘督导', now()) returning id`;
const TALLY = `
  insert into policy_scan_tally (scan_id, from_id, division, programme, households, eligible, not_eligible, unknown, failed,
                                 receiving, not_receiving, no_longer, doubled, without_amount, monthly_due_fen,
                                 monthly_gap_fen)
  values ($1, $2, $3, 'dibao', 1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 141000, 141000)`;
const FINDING = `
  insert into policy_scan_finding (scan_id, household_id, division, programme, kind, monthly_fen)
  select $1, id, division, 'dibao', 'not-receiving', 141000 from household where id = $2 returning id`;

/** A scan of 统景镇 that is over and found that household. */
export async function scanInHand(county: County, household: string): Promise<{ scan: string; finding: string }> {
  const [scan] = await county.sql<{ id: string }>(SCAN, [TONGJING, PACK, JSON.stringify(PROGRAMMES)]);
  await county.sql(TALLY, [scan?.id, household, TONGJING]);
  const [finding] = await county.sql<{ id: string }>(FINDING, [scan?.id, household]);
  return { scan: String(scan?.id), finding: String(finding?.id) };
}
