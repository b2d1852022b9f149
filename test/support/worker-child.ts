import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { County } from './county';

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
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    killNow: () => {
      child.kill('SIGKILL');
      return gone;
    },
  };
}
