import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

/** Follows what the other one repeats: two leads that repeat each other would both be looked into by nobody. */
const ORIGINAL = `
  with recursive chain as (
    select id, duplicate_of from lead where id = $2
    union
    select l.id, l.duplicate_of from lead l join chain c on l.id = c.duplicate_of
  )
  select exists (select from chain) and not exists (select from chain where id = $1) as original`;

/** The other lead is there, in the actor's area, and is not a repetition of this one. */
export async function isOriginal(tx: Tx, id: string, other: string): Promise<boolean> {
  return (await row<{ original: boolean }>(tx, ORIGINAL, [id, other]))?.original ?? false;
}
