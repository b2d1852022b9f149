import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

const THEIRS = `
  select m.household_id as id, bool_and(m.resident_id = any ($1)) and count(*) = cardinality($1) as exactly
    from member m
   where m.left_on is null and m.household_id in
         (select household_id from member where resident_id = any ($1) and left_on is null)
   group by 1`;

/**
 * The household in the actor's area that is made up of these people and nobody else; null where they belong to none, to
 * several, or to one that is made up otherwise: that is for people to look into.
 */
export async function householdOfExactly(tx: Tx, residentIds: readonly string[]): Promise<string | null> {
  const found = await rows<{ id: string; exactly: boolean }>(tx, THEIRS, [residentIds]);
  const [only] = found;
  return found.length === 1 && only?.exactly ? only.id : null;
}
