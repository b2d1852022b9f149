import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { stateFolder } from './checkout';
import { chooseLocation } from './location';
import { readPostmasterFile } from './postmaster-file';
import type { Embedded } from './start-embedded';
import { startEmbedded } from './start-embedded';

const own = { name: `postgres-self-test-${process.pid}`, durable: true };

async function ask(server: Embedded, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  try {
    return Object.values((await client.query(sql)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  const { data } = chooseLocation(own.name);

  afterAll(() => {
    const traces = [data, join(stateFolder(), `${own.name}.port`), join(stateFolder('logs'), `${own.name}.log`)];
    for (const trace of traces) rmSync(trace, { recursive: true, force: true });
  });

  it('is shared by all who ask for it at once, and stops with the last of them', async () => {
    const [first, second] = await Promise.all([startEmbedded(own), startEmbedded(own)]);
    expect(second.url).toBe(first.url);
    await first.stop();
    expect(await ask(second, 'select 1')).toBe(1);
    await second.stop();
    expect(readPostmasterFile(data)).toBeUndefined();
  });

  it('finds trigrams in Chinese, which people’s names are searched by', async () => {
    const server = await startEmbedded(own);
    await ask(server, 'create extension pg_trgm');
    expect(await ask(server, `select cardinality(show_trgm('渝北区'))`)).toBeGreaterThan(0);
    await server.stop();
  });

  it('comes back with its data after the server itself was killed', async () => {
    const server = await startEmbedded(own);
    await ask(server, 'create table kept as select 7 as n');
    process.kill(readPostmasterFile(data)?.pid ?? 0, 'SIGKILL');
    const again = await startEmbedded(own);
    expect(await ask(again, 'select n from kept')).toBe(7);
    await again.stop();
  });

  it('says in one line that a wanted port is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => holder.once('listening', resolve));
    const { port } = holder.address() as AddressInfo;
    await expect(startEmbedded({ ...own, port })).rejects.toThrow(/^\[port-taken\] [^\n]+$/);
    holder.close();
  });
});
