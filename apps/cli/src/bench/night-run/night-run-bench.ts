import type { Client } from 'pg';
import type { BenchInput, BenchResult } from '../bench-result';
import { interleave } from '../rounds';
import type { Round, Way } from '../rounds';
import { openDirectNight } from './direct-night';
import { runFloor } from './floor';
import { sumOf } from './hits';
import type { Hits } from './hits';
import { makeTown } from './make-town';
import { nightRunResult } from './night-run-result';
import { makePeerTable } from './night-tables';
import { openAdmin } from './open-admin';
import { OurNights } from './our-nights';
import { peerWays } from './peers/peer-ways';
import { openQueuedNight } from './queued-night';
import { startWorker } from './start-worker';

const ROUNDS = 5;
/** Households for the rule engines. */
const SAMPLE = 4000;

/**
 * A whole night over `size` made-up households, from the bell to the manifest, against a look at the raw tables, the same
 * found by hand from them, a loop in TypeScript and two rule engines. All must find the same households.
 */
export async function nightRunBench({ size, seed, database, say }: BenchInput): Promise<BenchResult> {
  const admin = await openAdmin(database.adminUrl);
  const nights = new OurNights(admin, size, Math.min(size, SAMPLE));
  try {
    await makeTown(database.adminUrl, { size, seed, say });
    await makePeerTable(admin);
    const worker = await startWorker(database);
    const [queued, direct] = [openQueuedNight(database, admin), await openDirectNight(database.appUrl)];
    const ways: Record<string, Way> = {
      ours: nights.way('ours', queued.run),
      direct: nights.way('direct', direct.run),
      floor: () => floorRound(admin, size),
      ...peerWays({ admin, size, sample: Math.min(size, SAMPLE), check: nights.check }),
    };
    const close = () => Promise.all([worker.stop(), queued.close(), direct.close()]);
    const measured = await interleave(ways, say, ROUNDS).catch(async (error: Error) => {
      await close();
      throw error;
    });
    sayHits(nights.hits, size, say);
    const peakNodeMiB = await worker.peakMiB();
    await close();
    return nightRunResult(measured, { size, seed, peakNodeMiB });
  } finally {
    await admin.end();
  }
}

async function floorRound(admin: Client, size: number): Promise<Round> {
  const started = performance.now();
  await runFloor(admin);
  return { perSecond: (size / (performance.now() - started)) * 1000, latencies: [] };
}

function sayHits(hits: Hits, size: number, say: (line: string) => void): void {
  const each = Object.entries(hits).map(([id, count]) => `${id} ${count}`);
  say(`${size} 户，预警 ${sumOf(hits)} 条：${each.join('，')}`);
}
