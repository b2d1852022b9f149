import { Door, openDataSource, ScopedTransactions } from '@yimen/platform';
import { claimReferral } from '@yimen/referral';
import type { BenchInput, BenchResult } from '../bench-result';
import { interleave, percentile, rateOf, ratioOf, rounded, ROUNDS, timed } from '../rounds';
import type { Way } from '../rounds';
import { openFloor } from './claim-floor';
import { seedReferrals } from './seed-referrals';

const LANES = 8;

/**
 * Claims of referrals in process, through the door: actor and scope, permission, compare-and-set, action log,
 * idempotency, row-level security; against hand-written SQL writing the same rows. 8 lanes and connections each.
 */
export async function claimBench({ size, seed, database, say }: BenchInput): Promise<BenchResult> {
  const perRound = Math.max(100, Math.floor(size / ROUNDS));
  const source = await openDataSource(database.appUrl, LANES, 'yimen-bench');
  const door = new Door(new ScopedTransactions(source, '50'));
  const floor = openFloor(database.adminUrl, LANES);
  const way =
    (name: string, claim: (id: string, key: string) => Promise<unknown>): Way =>
    async (round) => {
      const ids = await seedReferrals(database.adminUrl, perRound);
      return timed(ids, LANES, async (id) => void (await claim(id, `${name}-${round}-${id.slice(-12)}`)));
    };
  const ours = (id: string, key: string) => {
    const credential = { kind: 'partner' as const, id: 'partner-medical-insurance-500112' };
    const call = { credential, key, fingerprint: id, status: 200 };
    return door.write(call, (tx, actor) => claimReferral(tx, actor, { id, seen: null, leaseHours: 72 }));
  };
  try {
    const measured = await interleave({ ours: way('ours', ours), floor: way('floor', floor.claim) }, say);
    const [mine, theirs] = [measured.ours ?? [], measured.floor ?? []];
    const all = mine.flatMap((round) => round.latencies);
    return {
      ...{ name: 'claim', size: perRound * ROUNDS, seed, unit: 'claims/s' },
      ...{ ours: rateOf(mine), against: { floor: rateOf(theirs) }, ratio: { floor: ratioOf(mine, theirs) } },
      ...{ p50Ms: rounded(percentile(all, 0.5), 1), p99Ms: rounded(percentile(all, 0.99), 1) },
    };
  } finally {
    await source.destroy();
    await floor.close();
  }
}
