import type { Tx } from '@yimen/platform';
import { AID, SUMMARY } from '@yimen/policy';
import type { IndicatorSql } from '@yimen/policy';

const EMPTY: Readonly<Record<string, string>> = { string: `'rural'`, bool: 'false', fen: '0::bigint' };

const COLUMNS = [...SUMMARY.values()].map(({ column, type }) => `${EMPTY[type.kind] ?? '0'} as ${column}`);
/** A household of which nothing is to be said. */
const NOBODY = `select '{}'::text[] as ${AID.column}, ${COLUMNS.join(', ')}`;

/**
 * What can't be told of anybody because a department did not deliver (bigint, as text). Who differs from it only is written
 * down; else one missing delivery would write a row for each household.
 */
export async function usualUnknowns(tx: Tx, { unknowns }: IndicatorSql): Promise<string> {
  const text = `select (${unknowns})::text as usual from (${NOBODY}) s`;
  const { rows } = await tx.client.query<{ usual: string }>(text);
  return rows[0]?.usual ?? '0';
}
