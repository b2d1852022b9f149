import { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Logger, makeWorkerUtils, runOnce } from 'graphile-worker';
import type { WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import { handPool } from './hand-pool';
import type { ClaimWay, Site } from './claim-way';

const TASK = 'claim';
const silent = new Logger(() => () => undefined);

/**
 * graphile-worker's own runner with as many workers as connections, each getting one job and completing it: neither a
 * local queue nor batches, as by default. Timed from the first question for a job until the last is completed.
 */
export async function openGraphile(site: Site): Promise<ClaimWay> {
  const pgPool = handPool(site);
  // It asks for listeners; a connection that breaks fails its query anyway.
  pgPool.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined));
  const utils = await makeWorkerUtils({ pgPool, logger: silent });
  await utils.migrate();

  const round = async (count: number) => {
    await utils.addJobs(Array.from({ length: count }, (_, i) => ({ identifier: TASK, payload: { referral: i } })));
    await pgPool.query('analyze graphile_worker._private_jobs');
    const taken = new Set<number>();
    const events = new EventEmitter() as WorkerEvents;
    let started = 0;
    events.once('worker:getJob:start', () => (started = performance.now()));
    const taskList = { [TASK]: (payload: unknown) => void taken.add((payload as { referral: number }).referral) };
    const concurrency = site.connections;
    await runOnce({ pgPool, concurrency, taskList, events, logger: silent, noHandleSignals: true });
    await idle(pgPool);
    const seconds = (performance.now() - started) / 1000;
    const { rows } = await pgPool.query<{ left: number }>('select count(*)::int as left from graphile_worker.jobs');
    if (taken.size !== count || rows[0]?.left !== 0)
      throw new Error(`graphile-worker: ${taken.size} taken of ${count}, ${rows[0]?.left} left`);
    return { perSecond: count / seconds, latencies: [] };
  };
  const close = async () => {
    await utils.release();
    await pgPool.end();
  };
  return { round, close };
}

/** Its workers don't wait for the completion of their last job. */
async function idle(pool: Pool): Promise<void> {
  while (pool.waitingCount > 0 || pool.idleCount < pool.totalCount) await setImmediate();
}
