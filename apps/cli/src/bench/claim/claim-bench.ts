import type { BenchInput, BenchResult } from '../bench-result';
import { interleave, percentile, rateOf, ratioOf, rounded, ROUNDS } from '../rounds';
import type { Round, Way } from '../rounds';
import type { ClaimWay, Site } from './claim-way';
import { claimNextWays } from './claim-next-ways';
import { openGraphile } from './graphile-way';
import { openOurs } from './our-way';
import { overReferrals } from './over-referrals';
import { openPgBoss } from './pg-boss-way';
import { openStatements } from './statement-way';
import { openTransactions } from './transaction-way';
import { openTypeOrm } from './typeorm-way';

const CONNECTIONS = 8;
/** What else is asked: one client alone, and more than the cores can serve. Fewer rounds: their ratios are only printed. */
const BESIDE = [1, 32];
const FEW_ROUNDS = 5;
/** A round of a hundred at a time would be over before every connection had a turn. */
const FEWEST_TAKEN = 1600;

type Measured = Record<string, Round[]>;

/** A referral claimed, then completed: ours through the door against hand-written SQL, TypeORM and two job queues. */
export async function claimBench({ size, seed, database, say }: BenchInput): Promise<BenchResult> {
  const perRound = Math.max(100, Math.floor(size / ROUNDS));
  const at = (connections: number) => ({ database, connections });
  const measured = await measure(at(CONNECTIONS), perRound, ROUNDS, say);
  const connections: Record<string, object> = {};
  for (const beside of BESIDE)
    connections[beside] = figures(await measure(at(beside), Math.max(100, perRound >> 1), FEW_ROUNDS, say));
  const { oneAtATime = [], hundredAtATime = [], ...pairs } = measured;
  const { ours, against, ratio } = figures(pairs);
  connections[CONNECTIONS] = { ours, against, ratio };
  const all = (pairs.ours ?? []).flatMap((round) => round.latencies);
  return {
    ...{ name: 'claim', size: perRound * ROUNDS, seed, unit: 'pairs/s', ours, against },
    ratio: { ...ratio, claimNext100: ratioOf(hundredAtATime, oneAtATime) },
    ...{ p50Ms: rounded(percentile(all, 0.5), 1), p99Ms: rounded(percentile(all, 0.99), 1) },
    claimsPerSecond: { oneAtATime: rateOf(oneAtATime), hundredAtATime: rateOf(hundredAtATime) },
    connections,
  };
}

function figures({ ours = [], ...others }: Measured) {
  const over = (of: (rounds: Round[]) => number) =>
    Object.fromEntries(Object.entries(others).map(([name, rounds]) => [name, of(rounds)]));
  return { ours: rateOf(ours), against: over(rateOf), ratio: over((theirs) => ratioOf(ours, theirs)) };
}

async function measure(site: Site, count: number, rounds: number, say: (line: string) => void): Promise<Measured> {
  say(`${site.connections} 个连接，每轮 ${count} 件：`);
  const ours = await openOurs(site);
  const ways: Record<string, ClaimWay> = {
    ours: overReferrals(site, ours),
    statement: overReferrals(site, openStatements(site)),
    transaction: overReferrals(site, openTransactions(site)),
    typeormSave: overReferrals(site, await openTypeOrm(site)),
    pgBoss: await openPgBoss(site),
    graphile: await openGraphile(site),
  };
  const pairs: [string, Way][] = Object.entries(ways).map(([name, way]) => [name, () => way.round(count)]);
  const taking = site.connections === CONNECTIONS ? claimNextWays(site, ours, Math.max(FEWEST_TAKEN, count)) : {};
  try {
    return await interleave({ ...Object.fromEntries(pairs), ...taking }, say, rounds);
  } finally {
    for (const way of Object.values(ways)) await way.close();
  }
}
