import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stateFolder } from '../embedded/checkout';
import { findFreePort } from '../embedded/free-port';
import { isAlive } from '../embedded/is-alive';

/** Servers whose test run was killed: their folder is named after that run's process. */
function sweep(folder: string): void {
  for (const run of readdirSync(folder)) {
    if (isAlive(Number(run))) continue;
    const pidFile = join(folder, run, 'redis.pid');
    const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : 0;
    const commandLine = `/proc/${pid}/cmdline`;
    if (existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes('redis-server')) process.kill(pid);
    rmSync(join(folder, run), { recursive: true, force: true });
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(Boolean(socket.destroy())));
    socket.on('error', () => resolve(false));
  });
}

/** Starts the machine's `redis-server`, keeping nothing on disk. Resolves to nothing when there is no such program. */
export async function startRedis(): Promise<{ url: string; stop(): Promise<void> } | undefined> {
  const folder = stateFolder('redis-test');
  sweep(folder);
  const own = join(folder, String(process.pid));
  mkdirSync(own, { recursive: true });
  for (let attempt = 0; attempt < 5; attempt++) {
    const port = await findFreePort();
    const options = { port, bind: '127.0.0.1', save: '', appendonly: 'no', dir: own, pidfile: join(own, 'redis.pid') };
    const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const child = spawn('redis-server', flags, { stdio: 'ignore', detached: true });
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
    if (await isUp(child, port)) return { url: `redis://127.0.0.1:${port}`, stop: () => end(child, ended, own) };
    if (child.pid === undefined) break;
  }
  rmSync(own, { recursive: true, force: true });
  return undefined;
}

async function isUp(child: ChildProcess, port: number): Promise<boolean> {
  for (let wait = 0; wait < 200 && child.pid !== undefined && child.exitCode === null; wait++) {
    if (await answers(port)) return true;
    await sleep(25);
  }
  return false;
}

async function end(child: ChildProcess, ended: Promise<void>, folder: string): Promise<void> {
  child.kill('SIGKILL');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}
