import type { Client } from 'pg';
import type { Hits } from './hits';

/** What a run writes, and what says who must be looked at: empty again, as before the first night. */
const EMPTY = `
  truncate night_run, warning, household_outcome, household_touched cascade`;
const WRITTEN = ['warning', 'household_outcome', 'household_touched', 'night_run', 'night_chunk'];

/** Outside of every clock. */
export async function emptyNight(admin: Client): Promise<void> {
  await admin.query(EMPTY);
  for (const table of WRITTEN) await admin.query(`vacuum analyze ${table}`);
  await admin.query('checkpoint');
}

/** Of all households, or of those before that id. */
export async function hitsIn(admin: Client, table: string, before: string | null = null): Promise<Hits> {
  const text = `
    select indicator, count(*)::int as count from ${table} where household_id < $1 or $1 is null group by indicator`;
  const { rows } = await admin.query<{ indicator: string; count: number }>(text, [before]);
  return Object.fromEntries(rows.map(({ indicator, count }) => [indicator, count]));
}

/** A table of warnings for the ways that aren't ours, with the same columns, defaults, constraints and indexes. */
export async function makePeerTable(admin: Client): Promise<void> {
  await admin.query(`create table ${PEER_TABLE} (like warning including all)`);
}

export async function emptyPeerTable(admin: Client): Promise<void> {
  await admin.query(`truncate ${PEER_TABLE}`);
  await admin.query('checkpoint');
}

export const PEER_TABLE = 'peer_warning';
