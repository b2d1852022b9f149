import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

/** Names of an area and of its townships, by 12-digit code; a township that was dissolved keeps its last name. */
export async function placeNames(tx: Tx, area: string): Promise<ReadonlyMap<string, string>> {
  const found = await rows<{ code: string; name: string }>(
    tx,
    `select distinct on (code) code, name from division
      where code = rpad($1, 12, '0') or (level = 'township' and code ^@ $1) order by code, valid_from desc`,
    [area],
  );
  return new Map(found.map(({ code, name }) => [code, name]));
}
