import { rmSync } from 'node:fs';
import type { Client } from 'pg';
import { asLauncherError } from './as-launcher-error';
import type { Location } from './location';
import { chooseLocation } from './location';
import { createCluster } from './create-cluster';
import { ensureDatabase } from './ensure-database';
import { isAlive } from './is-alive';
import { LauncherError } from './launcher-error';
import { readPostmasterFile } from './postmaster-file';
import { reachServer } from './reach-server';
import { readSecrets } from './secrets';
import { serverUrl } from './connect-running';
import { stopServer } from './stop-server';

export interface EmbeddedOptions {
  /** Folder name under `.yimen/`; one name is one cluster with its own data. */
  name: string;
  /** False for tests: nothing waits for the disk, and a cluster that no longer starts is made anew. */
  durable: boolean;
  /** Otherwise the port of the last time, or any free one. */
  port?: number;
  /** Last chance to tidy up, given only to whoever uses the server last. */
  beforeLastStop?: (client: Client) => Promise<unknown>;
}

export interface Embedded {
  /** The administrator's address of the database `yimen`. */
  url: string;
  /** Lets go of the server; whoever lets go last stops it. */
  stop(): Promise<void>;
  location: Location;
}

async function start(options: EmbeddedOptions): Promise<Embedded> {
  const { databasePassword } = readSecrets();
  const location = chooseLocation(options.name);
  await createCluster(location, databasePassword, options.durable);
  const { client, port } = await reachServer(location, { ...options, password: databasePassword });
  await ensureDatabase(client, 'yimen');
  return {
    url: serverUrl(port, databasePassword, 'yimen'),
    stop: () => stopServer(client, location.data, options.beforeLastStop),
    location,
  };
}

const beyondUse = new Set(['database-start', 'password-mismatch']);

function discard(data: string): void {
  const pid = readPostmasterFile(data)?.pid;
  if (pid && isAlive(pid)) process.kill(pid, 'SIGQUIT');
  rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/**
 * A real PostgreSQL 18 of this checkout on 127.0.0.1, from the programs that npm brought. Finds the server that a
 * killed launcher left running, or one that another process uses now, and joins it.
 * Fails with a {@link LauncherError} whose one line a person can act on.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  try {
    return await start(options).catch((fault: unknown) => {
      if (options.durable || !(fault instanceof LauncherError && beyondUse.has(fault.code))) throw fault;
      discard(chooseLocation(options.name).data);
      return start(options);
    });
  } catch (fault) {
    throw asLauncherError(fault);
  }
}
