import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { stateFolder } from './checkout';
import { connectRunning } from './connect-running';
import { findFreePort, isPortFree } from './free-port';
import { keepServer } from './keeper-lock';
import { launchServer } from './launch-server';
import type { Location } from './location';
import { dropForeignPostmasterFile, readPostmasterFile } from './postmaster-file';
import { passwordMismatch, startFailure } from './start-failure';

export interface Wanted {
  name: string;
  durable: boolean;
  port?: number;
  password: string;
}

interface Reached {
  client: Client;
  port: number;
}

const WRONG_PASSWORD = '28P01';
const NOT_YET = '57P03';

const portFile = (name: string) => `${stateFolder()}/${name}.port`;

async function choosePort({ name, port }: Wanted): Promise<number> {
  if (port) return port;
  const last = existsSync(portFile(name)) ? Number(readFileSync(portFile(name), 'utf8')) : 0;
  return last && (await isPortFree(last, '127.0.0.1')) ? last : findFreePort();
}

/** The running server, or why nobody can be talked to. A server that recovers after a crash is waited for. */
async function join(folder: string, password: string): Promise<Reached | string> {
  for (const until = Date.now() + 60_000; ; await sleep(200)) {
    const found = await connectRunning(folder, password);
    if ('client' in found && (await keepServer(found.client))) return found;
    const problem = 'problem' in found ? found.problem : NOT_YET;
    if (problem !== NOT_YET || Date.now() > until) return problem;
  }
}

/** Joins the server of this folder, starting it when nobody answers. The connection returned keeps it up. */
export async function reachServer(location: Location, wanted: Wanted): Promise<Reached> {
  let launched: number | undefined;
  // A killed server looks alive until its zombie is reaped, which takes some containers 2 s: hence 12 tries.
  for (let attempt = 1; ; attempt++) {
    const joined = await join(location.data, wanted.password);
    if (typeof joined !== 'string') return joined;
    if (launched && joined === WRONG_PASSWORD) {
      process.kill(launched, 'SIGINT');
      throw passwordMismatch(location.data);
    }
    const port = await choosePort(wanted);
    const said = await launchServer(location, { ...wanted, port });
    if (said === undefined) {
      launched = readPostmasterFile(location.data)?.pid;
      writeFileSync(portFile(wanted.name), String(port));
      continue;
    }
    const failure = startFailure(`${joined}\n${said}`, location.data, port);
    const hopeless = failure.final || (failure.error.code === 'port-taken' && wanted.port);
    if (hopeless || attempt >= 12) throw failure.error;
    dropForeignPostmasterFile(location.data);
    await sleep(500);
  }
}
