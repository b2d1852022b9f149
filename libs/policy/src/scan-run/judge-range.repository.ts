import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { PolicyPack } from '../domain/pack/policy-pack';
import { SCAN_SETTINGS } from '../scan/scan-sql';
import { doubledInRange } from './doubled-in-range.query';
import { rangeStatement } from './range-statement';
import type { ScanRange } from './scan-range';

/** The last statement of each pack: the chunks of a scan share it. */
const statements = new WeakMap<PolicyPack, { date: string; text: string }>();

function statementFor({ pack, date }: ScanRange): string {
  const known = statements.get(pack);
  if (known?.date === date) return known.text;
  const text = rangeStatement(pack, date);
  statements.set(pack, { date, text });
  return text;
}

/**
 * Judges everybody of a range; findings and tally are written with it. Not prepared like our literals: its text is made
 * of a pack and a day, and a connection would keep each of them for ever.
 */
export async function judgeRange(tx: Tx, range: ScanRange): Promise<void> {
  const doubled = await doubledInRange(tx, range);
  const values = [range.from, range.to, range.prefix, range.scanId, JSON.stringify(doubled)];
  await rows(tx, SCAN_SETTINGS);
  await tx.client.query(statementFor(range), values);
}

const MIDDLE = `
  with here as (
    select id, row_number() over (order by id) as n, count(*) over () as households
      from household where id >= $1 and id < $2 and division ^@ $3
  )
  select id from here where n = households / 2 + 1 and households > 1`;

/** The first household of the second half; null when there is no more than one. */
export async function middleOf(tx: Tx, { from, to, prefix }: ScanRange): Promise<string | null> {
  return (await row<{ id: string }>(tx, MIDDLE, [from, to, prefix]))?.id ?? null;
}

const FAILED = `
  insert into policy_scan_tally (scan_id, from_id, division, programme, households, eligible, not_eligible, unknown,
                                 failed, receiving, not_receiving, no_longer, doubled, without_amount, monthly_due_fen,
                                 monthly_gap_fen)
  select s.id, $2, rpad(left(h.division, 9), 12, '0'), p ->> 'id', count(*), 0, 0, 0, count(*), 0, 0, 0, 0, 0, 0, 0
    from policy_scan s, jsonb_array_elements(s.programmes) p, household h
   where s.id = $1 and h.id >= $2 and h.id < $3 and h.division ^@ $4
   group by s.id, 3, 4`;

/** Counts a household that can't be judged as failed, in every programme. */
export async function tallyFailure(tx: Tx, { scanId, from, to, prefix }: ScanRange): Promise<void> {
  await rows(tx, FAILED, [scanId, from, to, prefix]);
}
