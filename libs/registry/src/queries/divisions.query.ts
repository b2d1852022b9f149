import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

export interface DivisionView {
  code: string;
  name: string;
  level: string;
  residence: 'urban' | 'rural' | null;
}

/** Present places directly under `parent` (12 digits), by code. */
export function divisionsUnder(tx: Tx, parent: string): Promise<DivisionView[]> {
  return rows<DivisionView>(
    tx,
    'select code, name, level, residence from division where parent = $1 and valid_to is null order by code',
    [parent],
  );
}
