import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';

/** One INSERT … SELECT over the raw tables, on one connection, past row-level security. */
export async function runHandJoin(client: Client): Promise<void> {
  await client.query(readFileSync(join(__dirname, 'hand-join.sql'), 'utf8'));
}
