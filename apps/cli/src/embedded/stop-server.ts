import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { isLastKeeper } from './keeper-lock';
import { readPostmasterFile } from './postmaster-file';

const patience = 20_000;

/** Lets go of the server through the connection that kept it up, and stops it unless someone else still uses it. */
export async function stopServer(
  client: Client,
  data: string,
  tidy: (client: Client) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  // A connection that is already broken means that the server is gone.
  const last = await isLastKeeper(client).catch(() => false);
  if (last) await tidy(client).catch(() => undefined);
  const pid = last ? readPostmasterFile(data)?.pid : undefined;
  if (pid) {
    // PostgreSQL's "fast" shutdown; it removes its file when everything is on the disk.
    process.kill(pid, 'SIGINT');
    for (const until = Date.now() + patience; readPostmasterFile(data)?.pid === pid; await sleep(10)) {
      if (Date.now() > until) process.kill(pid, 'SIGQUIT');
    }
  }
  await client.end().catch(() => undefined);
}
