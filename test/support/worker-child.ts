import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { County } from './county';

/** A test that fails in between kills nobody; a worker left behind would hold Jest's output open for ever. */
const left = new Set<ChildProcess>();
afterAll(() => left.forEach((child) => child.kill('SIGKILL')));

const MAIN = join(__dirname, '../../dist/apps/worker/src/main.js');

export interface WorkerChild {
  /** As the kernel ends it when the power goes: no signal handler runs. */
  killNow(): Promise<void>;
}

/** The worker as a process of its own, from the build that `npm test` makes first. */
export function spawnWorker(county: County): WorkerChild {
  if (!existsSync(MAIN)) throw new Error('no build: run the tests with `npm test`, or `npm run build` first');
  const told = Object.entries(county.environment).filter(([, value]) => value !== undefined);
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env.PATH,
      ...Object.fromEntries(told.map(([name, value]) => [name, String(value)])),
      WORKER_PORT: '0',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  left.add(child);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    killNow: () => {
      child.kill('SIGKILL');
      return gone;
    },
  };
}
