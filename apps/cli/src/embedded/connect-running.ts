import { realpathSync } from 'node:fs';
import { Client } from 'pg';
import { readPostmasterFile } from './postmaster-file';

export const serverUrl = (port: number, password: string, database: string) =>
  `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

/** A connection to the server that runs in this data folder, or why there is none. Only a real connection is believed. */
export type Connected = { client: Client; port: number } | { problem: string };

export async function connectRunning(data: string, password: string): Promise<Connected> {
  const port = readPostmasterFile(data)?.port;
  if (!port) return { problem: 'not-running' };
  const client = new Client({
    connectionString: serverUrl(port, password, 'postgres'),
    application_name: 'yimen-keeper',
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  // The server may be stopped by whoever else uses it last; losing this connection then is no fault.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    if (rows[0] && realpathSync(rows[0].data_directory) === realpathSync(data)) return { client, port };
    await client.end();
    return { problem: 'other-server' };
  } catch (fault) {
    await client.end().catch(() => undefined);
    return { problem: (fault as { code?: string }).code ?? String(fault) };
  }
}
