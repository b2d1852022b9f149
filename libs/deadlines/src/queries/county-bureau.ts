import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

const BUREAU = `
  select id, name from agency
   where kind = 'county-civil-affairs' and active and $1 ^@ division_prefix(division)
   order by length(division_prefix(division)) desc limit 1`;

/** The civil-affairs bureau (民政局) whose county a place lies in; null where the county has none in the system. */
export function countyBureauOf(tx: Tx, division: string): Promise<{ id: string; name: string } | null> {
  return row<{ id: string; name: string }>(tx, BUREAU, [division]);
}
