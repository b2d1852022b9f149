import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { BenchDatabase } from '../bench-database';

/** One for each chunk that runs. */
const CONNECTIONS = 2;

export interface NightWorker {
  /** The most memory it has held so far, MiB. */
  peakMiB(): Promise<number>;
  stop(): Promise<void>;
}

/** The worker in a process of its own, on the PostgreSQL queue, with two connections for everything it does. */
export async function startWorker({ appUrl, queueUrl }: BenchDatabase): Promise<NightWorker> {
  const { REDIS_URL: _unused, ...inherited } = process.env;
  const child = fork(join(__dirname, 'night-child.js'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...inherited,
      NODE_ENV: 'production',
      DATABASE_APP_URL: appUrl,
      DATABASE_QUEUE_URL: queueUrl,
      DATABASE_POOL: String(CONNECTIONS),
      OIDC_ISSUER: 'http://127.0.0.1:1',
      LOOKUP_SECRET: randomBytes(24).toString('hex'),
    },
  });
  await told(child);
  const peakMiB = async () => {
    const answer = told(child);
    child.send('memory');
    return Number(await answer);
  };
  return { peakMiB, stop: () => ended(child) };
}

function told(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const failed = (code: number | null) => reject(new Error(`办理进程退出了（${code}）`));
    child.once('exit', failed);
    child.once('message', (message) => {
      child.off('exit', failed);
      resolve(message);
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
