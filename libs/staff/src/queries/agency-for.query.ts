import type { AgencyKind } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

export interface AgencyView {
  id: string;
  code: string;
  name: string;
  kind: AgencyKind;
  division: string;
}

const NEAREST = `
  select id, code, name, kind, division from agency
   where kind = $1 and active and $2 ^@ division_prefix(division)
   order by length(division_prefix(division)) desc, code limit 1`;

/** The active agency of that kind whose area covers the place; the smallest area wins. Null where there is none. */
export function agencyFor(tx: Tx, kind: AgencyKind, division: string): Promise<AgencyView | null> {
  return row<AgencyView>(tx, NEAREST, [kind, division]);
}

export function agencyById(tx: Tx, id: string): Promise<AgencyView | null> {
  return row<AgencyView>(tx, 'select id, code, name, kind, division from agency where id = $1 and active', [id]);
}
