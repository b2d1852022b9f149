import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

const SERVED = `
  select exists (select from agency a where a.kind = 'county-civil-affairs' and a.active and $1 ^@ division_prefix(a.division))
    from division d where d.code = $1 and d.valid_to is null and d.level in ('county', 'township', 'village')`;

/** A present county, township or village whose civil affairs take part. */
export async function isServed(tx: Tx, division: string): Promise<boolean> {
  return (await row<{ exists: boolean }>(tx, SERVED, [division]))?.exists ?? false;
}
