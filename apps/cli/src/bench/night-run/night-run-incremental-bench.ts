import type { Client } from 'pg';
import type { BenchInput, BenchResult } from '../bench-result';
import { percentile, rounded } from '../rounds';
import { changeFacts } from './change-facts';
import { openDirectNight } from './direct-night';
import { assertSameHits } from './hits';
import { makeTown } from './make-town';
import { emptyNight, hitsIn } from './night-tables';
import { openAdmin } from './open-admin';
import { finished, openQueuedNight } from './queued-night';
import { startWorker } from './start-worker';

const ROUNDS = 5;
/** What judged the run before is forgotten, so the next pass looks at everybody, as after a change of the rules. */
const FORGET_JUDGING = 'update night_run set fingerprint = null';
const MODE = 'select mode from night_run order by business_date desc, pass desc limit 1';

/** Seconds of one round. */
interface Passes {
  /** A first night: every warning written. */
  first: number;
  /** 1 % of the households get new facts, summaries included: before the pass, not in it. */
  facts: number;
  incremental: number;
  /** A full pass after it, which finds nothing new. */
  quiet: number;
}

/** A pass after facts about 1 % of the households have come, against full passes over all of them, in turns. */
export async function nightRunIncrementalBench({ size, seed, database, say }: BenchInput): Promise<BenchResult> {
  const admin = await openAdmin(database.adminUrl);
  try {
    await makeTown(database.adminUrl, { size, seed, say });
    const worker = await startWorker(database);
    const [queued, direct] = [openQueuedNight(database, admin), await openDirectNight(database.appUrl)];
    const pass = (mode: string) => timedPass(admin, direct.openPass, mode);
    const all: Passes[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      await emptyNight(admin);
      const first = await queued.run();
      const { changed, seconds: facts } = await changeFacts(admin, { seed, round });
      const incremental = await pass('incremental');
      const found = await hitsIn(admin, 'warning');
      await admin.query(FORGET_JUDGING);
      const quiet = await pass('full');
      assertSameHits(found, await hitsIn(admin, 'warning'), '增量之后的全量');
      const shown = [first, facts, incremental, quiet].map((seconds) => seconds.toFixed(3));
      say(
        `${round === 0 ? '预热' : `第 ${round}/${ROUNDS} 轮`} 全量 ${shown[0]}，${changed} 户变动 ${shown[1]}，增量 ${shown[2]}，再全量 ${shown[3]} 秒`,
      );
      if (round > 0) all.push({ first, facts, incremental, quiet });
    }
    const peakNodeMiB = await worker.peakMiB();
    await Promise.all([worker.stop(), queued.close(), direct.close()]);
    return { ...result(all, size), size, seed, peakNodeMiB };
  } finally {
    await admin.end();
  }
}

async function timedPass(admin: Client, open: () => Promise<void>, mode: string): Promise<number> {
  const started = performance.now();
  await open();
  await finished(admin);
  const seconds = (performance.now() - started) / 1000;
  const { rows } = await admin.query<{ mode: string }>(MODE);
  if (rows[0]?.mode !== mode) throw new Error(`这一遍是 ${rows[0]?.mode}，应为 ${mode}`);
  return seconds;
}

/** `full`: ÷ the quiet pass, the harder of the two, for it too writes only what is new. `firstFull`: ÷ the night that wrote everything. */
function result(all: readonly Passes[], size: number) {
  const middle = (of: (passes: Passes) => number) => rounded(percentile(all.map(of), 0.5), 3);
  const [incremental, first, quiet] = [middle((p) => p.incremental), middle((p) => p.first), middle((p) => p.quiet)];
  return {
    ...{ name: 'night-run-incremental', unit: 's', ours: incremental },
    against: { full: quiet, firstFull: first },
    ratio: { full: middle((p) => p.incremental / p.quiet), firstFull: middle((p) => p.incremental / p.first) },
    factsSeconds: middle((p) => p.facts),
    usPerHousehold: { first: rounded((first / size) * 1e6, 2), quiet: rounded((quiet / size) * 1e6, 2) },
  };
}
