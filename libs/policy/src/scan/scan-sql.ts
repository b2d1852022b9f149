import type { PlainDate } from '@yimen/kernel';
import type { PolicyPack, Programme } from '../domain/pack/policy-pack';
import { ScanPlan } from './scan-plan';
import { ScanWriter } from './scan-writer';

/**
 * PostgreSQL takes what a policy lets through, and so what a range holds, for far less than it is; joined by nested loops, as
 * for a few rows, a range of a large registry would take hours. Run first, in the same transaction. 64 MB hold the hashes of some 20,000 households.
 */
export const SCAN_SETTINGS = `select set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true)`;

export interface ScanStatement {
  /** `$1` ≤ household id < `$2`, both uuid; one row a household: `household_id, division, v0, a0, r0, v1, …`. */
  sql: string;
  /** Programme n has verdict `vn` (boolean, null: unknown), 分 `an` (null where none is set), receives it already `rn`. */
  programmes: readonly Programme[];
}

/**
 * Every programme of a pack that is searched for, over the households of an id range, in one statement made of the same
 * terms the evaluator runs. `only` names some of them; what they build on is computed all the same.
 */
export function scanStatement(pack: PolicyPack, date: PlainDate, only?: readonly string[]): ScanStatement {
  const programmes = pack.programmes.filter(({ id, scan }) => scan !== false && (only?.includes(id) ?? true));
  return { sql: new ScanWriter(new ScanPlan(pack, programmes), date).write(), programmes };
}
