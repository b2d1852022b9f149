import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { program } from './binaries';
import { stateFolder } from './checkout';
import type { Location } from './location';
import { readPostmasterFile } from './postmaster-file';
import { serverEnvironment } from './server-environment';

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
};
// A test's data may vanish with the power; nobody waits for the disk.
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export interface Launch {
  name: string;
  port: number;
  durable: boolean;
}

const enoughLog = 5_000_000;

function openLog(file: string): { log: number; since: number } {
  if (existsSync(file) && statSync(file).size > enoughLog) truncateSync(file);
  const log = openSync(file, 'a', 0o644);
  return { log, since: statSync(file).size };
}

/**
 * Starts the server on its own, out of reach of a Ctrl-C in our terminal, and waits until it takes connections.
 * Resolves to nothing when that went well, else to what it said before it ended.
 */
export async function launchServer({ native, data, account }: Location, launch: Launch): Promise<string | undefined> {
  const logFile = join(stateFolder('logs'), `${launch.name}.log`);
  const wanted = { ...settings, ...(launch.durable ? {} : careless), port: String(launch.port) };
  const flags = Object.entries(wanted).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { log, since } = openLog(logFile);
  const child = spawn(program(native, 'postgres'), ['-D', data, ...flags], {
    ...account,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  let ended: string | undefined;
  child.on('error', (fault) => (ended = fault.message));
  child.on('exit', () => (ended = readFileSync(logFile).subarray(since).toString()));
  child.unref();
  const ready = () => {
    const file = readPostmasterFile(data);
    return file?.pid === child.pid && file?.ready;
  };
  while (ended === undefined && !ready()) await sleep(10);
  return ended;
}
