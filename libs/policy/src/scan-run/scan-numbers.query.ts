import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { PolicyScan, ScanNumbers } from './policy-scan';
import { policyScan } from './scan.query';

export interface ProgrammeNumbers extends ScanNumbers {
  programme: string;
  name: string;
  /** False: given once, so it is only counted who is eligible. */
  watched: boolean;
}

export interface TownshipNumbers extends ProgrammeNumbers {
  /** 12 digits. */
  division: string;
  place: string | null;
}

export interface ScanResult extends PolicyScan {
  /** Of the actor's part of the area, in the pack's order; chunks that aren't done yet are missing. */
  programmes: ProgrammeNumbers[];
  townships: TownshipNumbers[];
}

const SUMS = `
  sum(t.households)::int as households, sum(t.eligible)::int as eligible, sum(t.not_eligible)::int as "notEligible",
  sum(t.unknown)::int as unknown, sum(t.failed)::int as failed, sum(t.receiving)::int as receiving,
  sum(t.not_receiving)::int as "notReceiving", sum(t.no_longer)::int as "noLonger", sum(t.doubled)::int as doubled,
  sum(t.without_amount)::int as "withoutAmount", sum(t.monthly_due_fen)::float8 as "monthlyDueFen",
  sum(t.monthly_gap_fen)::float8 as "monthlyGapFen"`;

const TOWNSHIPS = `
  select t.division, d.name as place, p.value ->> 'id' as programme, p.value ->> 'name' as name,
         (p.value -> 'watched')::boolean as watched, ${SUMS}
    from policy_scan s
    join policy_scan_tally t on t.scan_id = s.id
    join lateral jsonb_array_elements(s.programmes) with ordinality p(value, n) on p.value ->> 'id' = t.programme
    left join division d on d.code = t.division and d.valid_to is null
   where s.id = $1
   group by t.division, d.name, p.value, p.n order by t.division, p.n`;

/** Progress and numbers by township and programme; each line adds up. Refuses `policy-scan-not-found`. */
export async function scanResult(tx: Tx, id: string): Promise<ScanResult> {
  const scan = await policyScan(tx, id);
  const townships = await rows<TownshipNumbers>(tx, TOWNSHIPS, [id]);
  return { ...scan, programmes: totals(townships), townships };
}

function totals(townships: readonly TownshipNumbers[]): ProgrammeNumbers[] {
  const sums = new Map<string, ProgrammeNumbers>();
  for (const { division: _, place: __, ...line } of townships) {
    const sum = sums.get(line.programme);
    sums.set(line.programme, sum ? added(sum, line) : line);
  }
  return [...sums.values()];
}

function added(sum: ProgrammeNumbers, line: ProgrammeNumbers): ProgrammeNumbers {
  const { programme, name, watched, ...numbers } = sum;
  const keys = Object.keys(numbers) as (keyof ScanNumbers)[];
  const summed = Object.fromEntries(keys.map((key) => [key, numbers[key] + line[key]]));
  return { programme, name, watched, ...(summed as unknown as ScanNumbers) };
}
