import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

/** Ids from the first up to, and without, the second. */
export type IdRange = readonly [from: string, to: string];

export const LOWEST_ID = '00000000-0000-0000-0000-000000000000';
/** Version and variant bits make this no household's id. */
const HIGHEST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const NEXT = `
  select id::text from policy_household where id >= $1 and division ^@ $2 order by id offset $3 limit 1`;

/** The range from `from` that holds so many households of the area, or all that are left. */
export async function rangeFrom(tx: Tx, from: string, area: string, households: number): Promise<IdRange> {
  const next = await row<{ id: string }>(tx, NEXT, [from, area, households]);
  return [from, next?.id ?? HIGHEST_ID];
}

export function isLast([, to]: IdRange): boolean {
  return to === HIGHEST_ID;
}

/** Households in the area. */
export async function householdCount(tx: Tx, area: string): Promise<number> {
  const found = await row<{ n: number }>(tx, 'select count(*)::int as n from policy_household where division ^@ $1', [
    area,
  ]);
  return found?.n ?? 0;
}
