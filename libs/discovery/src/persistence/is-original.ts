import type { PlainDate } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

/** A statement of its own: what waited for the lock inside ORIGINAL would have read the leads as they were before. */
const HOLD = `select pg_advisory_xact_lock(hashtextextended('lead original', 0))`;

const RECENT_DAYS = 90;

/**
 * Follows what the other one repeats: two leads that repeat each other would both be looked into by nobody. The other one is
 * looked into now, or was lately and what was found still stands.
 */
const ORIGINAL = `
  with recursive chain as (
    select id, duplicate_of from lead where id = $2
    union
    select l.id, l.duplicate_of from lead l join chain c on l.id = c.duplicate_of
  )
  select exists (select from lead
                  where id = $2 and (status <> 'ended'
                         or (quiet_until >= $3::date and ended_at > $3::date - ${RECENT_DAYS})))
         and not exists (select from chain where id = $1) as original`;

/**
 * The other lead is there, in the actor's area, open (or ended by a nothing-now that still stands), and no repetition of this
 * one. One after the other until the transaction ends: of two that name each other at once the second sees the first.
 */
export async function isOriginal(tx: Tx, id: string, other: string, today: PlainDate): Promise<boolean> {
  await rows(tx, HOLD);
  return (await row<{ original: boolean }>(tx, ORIGINAL, [id, other, today]))?.original ?? false;
}
