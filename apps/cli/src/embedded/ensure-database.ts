import type { Client } from 'pg';

/** Creates an empty database once; of two at the same moment one wins and both are content. */
export async function ensureDatabase(client: Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount) return;
  try {
    await client.query(`create database ${client.escapeIdentifier(name)}`);
  } catch (fault) {
    const code = (fault as { code?: string }).code;
    if (code !== '42P04' && code !== '23505') throw fault;
  }
}
