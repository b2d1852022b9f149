import type { Client } from 'pg';

const LEFT_OVER = `
  select datname as name from pg_database
   where datname ~ '^yimen_(test|check)_'
      or (datname ~ '^yimen_template_' and oid <> (select max(oid) from pg_database where datname ~ '^yimen_template_'))`;

/** Drops what killed test runs and templates of earlier schemas left on our own test server, when nobody uses it. */
export async function sweepDatabases(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(LEFT_OVER);
  for (const { name } of rows) {
    await client.query(`alter database ${client.escapeIdentifier(name)} with is_template false`);
    await client.query(`drop database ${client.escapeIdentifier(name)} with (force)`);
  }
}
