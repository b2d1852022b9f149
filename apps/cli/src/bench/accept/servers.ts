import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startDevIdentity } from '../../dev-identity/start-dev-identity';
import { fetchOfficerToken } from '../../dev-identity/fetch-token';
import { findFreePort } from '../../embedded/free-port';
import type { BenchDatabase } from '../bench-database';

/** Two connections a core for both sides: more only take turns. */
const POOL = Math.max(2, 2 * availableParallelism());
/** As the image starts every process: a young generation that holds the requests under way. */
const NODE_OPTIONS = '--max-semi-space-size=64';
const DIST = join(__dirname, '../../../../../..', 'dist');

export interface BenchServer {
  port: number;
  headers: Record<string, string>;
  stop(): Promise<void>;
}

/** Our API as it is deployed: its own process, the app role, tokens of a real provider, everything on. */
export async function startOurs(database: BenchDatabase): Promise<BenchServer> {
  const port = await findFreePort();
  const identityPort = await findFreePort();
  const issuer = `http://127.0.0.1:${identityPort}`;
  const identity = await startDevIdentity({ port: identityPort, issuer, audience: 'yimen' });
  const child = fork(join(DIST, 'apps/api/src/main.js'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS,
      DATABASE_APP_URL: database.appUrl,
      DATABASE_QUEUE_URL: database.queueUrl,
      DATABASE_POOL: String(POOL),
      API_PORT: String(port),
      OIDC_ISSUER: issuer,
      LOOKUP_SECRET: randomBytes(24).toString('hex'),
    },
  });
  await ready(`http://127.0.0.1:${port}/health/ready`);
  const token = await fetchOfficerToken(issuer, 'tongjing-clerk');
  const stop = async () => {
    await ended(child);
    await identity.close();
  };
  return { port, headers: { Authorization: `Bearer ${token}` }, stop };
}

/** The floor in a process of its own, with the administrator's connection: row-level security doesn't bind it. */
export async function startFloor(database: BenchDatabase): Promise<BenchServer> {
  const child = fork(join(__dirname, 'accept-floor.js'), {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS,
      FLOOR_DATABASE_URL: database.adminUrl,
      FLOOR_POOL: String(POOL),
      FLOOR_AGENCY: await windowId(database.adminUrl),
    },
  });
  const port = await new Promise<number>((resolve) => child.once('message', (message) => resolve(Number(message))));
  return { port, headers: {}, stop: () => ended(child) };
}

async function windowId(adminUrl: string): Promise<string> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  const found = await client.query<{ id: string }>("select id from agency where code = 'window-500112133'");
  await client.end();
  return String(found.rows[0]?.id);
}

async function ready(address: string): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt++) {
    const ok = await fetch(address).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${address} 没有就绪`);
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
