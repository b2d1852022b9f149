import type { PlainDate } from '@yimen/kernel';
import type { PolicyPack, Programme } from '../domain/pack/policy-pack';
import { scanStatement } from '../scan/scan-sql';
import type { ScanStatement } from '../scan/scan-sql';

/** A programme under both packs, numbered as in the statement. */
export interface Pair {
  id: string;
  before: Programme | null;
  after: Programme | null;
  /** Column numbers in the two scans. */
  at: { before: number; after: number };
}

/** Both scans, and which programme is which. */
export interface Sides {
  before: { pack: PolicyPack; sql: string };
  after: { pack: PolicyPack; sql: string };
  date: PlainDate;
  /** In the order of the pack after, then those only the pack before has. */
  pairs: readonly Pair[];
}

export function sidesOf(before: PolicyPack, after: PolicyPack, date: PlainDate): Sides {
  const [was, is] = [scanStatement(before, date), scanStatement(after, date)];
  const gone = was.programmes.filter(({ id }) => !is.programmes.some((programme) => programme.id === id));
  const pairs = [...is.programmes, ...gone].map(({ id }): Pair => {
    const at = {
      before: was.programmes.findIndex((programme) => programme.id === id),
      after: is.programmes.findIndex((programme) => programme.id === id),
    };
    return { id, before: was.programmes[at.before] ?? null, after: is.programmes[at.after] ?? null, at };
  });
  return { before: { pack: before, sql: sqlOf(was) }, after: { pack: after, sql: sqlOf(is) }, date, pairs };
}

/** A pack that searches nobody still has households to be compared with. */
function sqlOf({ sql, programmes }: ScanStatement): string {
  return programmes.length > 0
    ? sql
    : 'select id as household_id, division from policy_household where id >= $1 and id < $2';
}
