import { Queues } from '@yimen/platform';
import type { Client } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchDatabase } from '../bench-database';

const LOOK_EVERY_MS = 5;
const MOST_SECONDS = 1800;

export interface QueuedNight {
  /** Rings for the night as its schedule does at two in the morning, and waits until the worker has finished the run; seconds. */
  run(): Promise<number>;
  close(): Promise<void>;
}

export function openQueuedNight({ appUrl, queueUrl }: BenchDatabase, admin: Client): QueuedNight {
  const queues = new Queues({ DATABASE_APP_URL: appUrl, DATABASE_QUEUE_URL: queueUrl });
  const bell = queues.queue('night');
  const run = async () => {
    // The night before last had the same date and the same chunks: a queue that remembers their jobs would not take them again.
    for (const ended of ['completed', 'failed'] as const) await bell.clean(0, 0, ended);
    const started = performance.now();
    await bell.add('open-nights', {});
    await finished(admin);
    return (performance.now() - started) / 1000;
  };
  return { run, close: () => queues.close() };
}

/** Waits until there is a run and every run is finished. */
export async function finished(admin: Client): Promise<void> {
  const ends = performance.now() + MOST_SECONDS * 1000;
  while (performance.now() < ends) {
    const text = `select count(*) > 0 and bool_and(status = 'finished') as done from night_run`;
    const { rows } = await admin.query<{ done: boolean | null }>(text);
    if (rows[0]?.done) return;
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error(`夜间比对 ${MOST_SECONDS} 秒没有完成`);
}
