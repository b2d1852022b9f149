import { claimDueChunks, openNights, openPass, runChunk } from '@yimen/monitoring';
import { openDataSource, poolOf, rows, ScopedTransactions } from '@yimen/platform';
import type { Environment } from '@yimen/platform';
import { PublishedPacks } from '@yimen/policy';
import { pino } from 'pino';
import { inParallel } from '../policy-scan/in-parallel';
import { NIGHT } from './made-up-town';

const CONNECTIONS = 2;
const MOST_CHUNKS = 10_000;
/** The worker beside us must not ring for what we run ourselves. */
const OURS_ALONE = `update night_chunk set next_attempt_at = now() + interval '1 day' where done_at is null`;

export interface DirectNight {
  /** The same run without a queue: opened, then every chunk called, two at a time; seconds. */
  run(): Promise<number>;
  /** Opens another pass, as a delivery does, and leaves it to the worker. */
  openPass(): Promise<void>;
  close(): Promise<void>;
}

export async function openDirectNight(appUrl: string): Promise<DirectNight> {
  const source = await openDataSource(appUrl, CONNECTIONS, 'yimen-bench', 'auto');
  poolOf(source).options.idleTimeoutMillis = 0;
  const transactions = new ScopedTransactions(source, '50');
  const clock = { now: () => new Date(`${NIGHT}T03:00:00+08:00`) };
  const environment = { POLICY_PACK: 'chongqing' } as Environment;
  const packs = new PublishedPacks(transactions, environment, clock, pino({ level: 'silent' }));
  const lanes = Array.from({ length: CONNECTIONS }, (_, lane) => lane);
  const run = async () => {
    const started = performance.now();
    const chunks = await transactions.asSystem('night', async (tx, actor) => {
      await openNights(tx, actor, { packs, due: NIGHT });
      const due = await claimDueChunks(tx, MOST_CHUNKS);
      await rows(tx, OURS_ALONE);
      return due;
    });
    const told: string[] = [];
    await inParallel(chunks, lanes, async (chunk) => {
      told.push(await transactions.asSystem('night', (tx, actor) => runChunk(tx, actor, packs, chunk)));
    });
    if (!told.includes('night-finished')) throw new Error(`直接调用没有跑完整夜：${told.join()}`);
    return (performance.now() - started) / 1000;
  };
  return {
    run,
    openPass: async () => void (await transactions.asSystem('night', (tx, actor) => openPass(tx, actor, { packs }))),
    close: () => source.destroy(),
  };
}
