import { timed } from '../rounds';
import type { Way } from '../rounds';
import { warmUp } from './claim-way';
import type { Site } from './claim-way';
import type { OurWay } from './our-way';
import { queryOnce } from './query-once';
import { seedReferrals } from './seed-referrals';

const HUNDRED = 100;
const TAKEN = `
  select count(*)::int as taken from referral r
   where id = any ($1) and status = 'claimed' and version = 2
     and (select count(*) from action_log where referral_id = r.id) = 1`;

/** Ours, claims alone, referrals per second: named one by one, and the best hundred of the pool at a time until it is empty. */
export function claimNextWays({ database, connections }: Site, ours: OurWay, count: number): Record<string, Way> {
  const oneAtATime = async () => {
    const warm = warmUp(connections);
    const ids = await seedReferrals(database.adminUrl, count + warm);
    const round = await timed(ids, connections, async (id) => void (await ours.claim(id)), warm);
    await checkTaken(database.adminUrl, ids);
    return round;
  };
  const hundredAtATime = async () => {
    // One batch to warm each connection.
    const ids = await seedReferrals(database.adminUrl, count + HUNDRED * connections);
    const batches = ids.filter((_, i) => i % HUNDRED === 0);
    const taken: string[] = [];
    const take = async () => void taken.push(...(await ours.claimNext(HUNDRED)));
    const round = await timed(batches, connections, take, connections);
    if (taken.length !== ids.length || new Set(taken).size !== ids.length)
      throw new Error(`${taken.length} taken of ${ids.length}`);
    await checkTaken(database.adminUrl, ids);
    return { ...round, perSecond: (round.perSecond * count) / (batches.length - connections) };
  };
  return { oneAtATime, hundredAtATime };
}

async function checkTaken(adminUrl: string, ids: readonly string[]): Promise<void> {
  const [found] = await queryOnce<{ taken: number }>(adminUrl, TAKEN, [ids]);
  if (found?.taken !== ids.length) throw new Error(`${found?.taken} claimed once of ${ids.length}`);
}
