import type { Client } from 'pg';
import { DELIVERED } from './made-up-facts';
import { dice, NIGHT } from './made-up-town';

/** Households in which something changes: one in so many. */
const ONE_IN = 100;
/** A delivery is written in pieces, each a statement whose trigger summarises the households again. */
const PIECE = 1000;

/** Another medical bill for the first person of each, in a delivery of changes; every summary of these differs afterwards. */
const CHANGE = `
  insert into fact (household_id, member_id, division, kind, value, as_of, source, batch)
  select m.household_id, m.id, m.division, 'medical-self-pay-12m-fen', to_jsonb(800000 + ${dice(400_000, 900, 'k.id')}),
         ${DELIVERED}, 'medical-insurance', $2
    from unnest($3::uuid[]) picked(id)
    join member m on m.household_id = picked.id and m.kinship = 'self'
    cross join lateral (select hashtextextended(m.id::text, $2)) k(id)`;

/**
 * New facts about 1 % of the households, others each round; their summaries follow in the same transactions. Returns how many
 * households, and the seconds.
 */
export async function changeFacts(
  admin: Client,
  { seed, round }: { seed: number; round: number },
): Promise<{ changed: number; seconds: number }> {
  const pick = `
    select array_agg(id order by id) as ids from household where abs(hashtextextended(id::text, $1) % ${ONE_IN}) = $2 % ${ONE_IN}`;
  const { rows } = await admin.query<{ ids: string[] | null }>(pick, [seed, round]);
  const ids = rows[0]?.ids ?? [];
  await admin.query(`set app.today = '${NIGHT}'`);
  const started = performance.now();
  for (let from = 0; from < ids.length; from += PIECE)
    await admin.query(CHANGE, [seed, 2 + round, ids.slice(from, from + PIECE)]);
  return { changed: ids.length, seconds: (performance.now() - started) / 1000 };
}
