import type { Client } from 'pg';
import { NIGHT } from '../made-up-town';
import { PEER_TABLE } from '../night-tables';
import { PEER_ROWS } from './peer-row';
import type { PeerRow } from './peer-row';
import { PREDICATES } from './predicates';

const ROWS = 5000;
const WRITE = `
  insert into ${PEER_TABLE} (household_id, division, indicator, indicator_version, family, colour, rank, business_date, facts, status)
  select *, '${NIGHT}', '[]', 'open'
    from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::text[], $6::text[], $7::int[])`;

/** A loop over a cursor on the summaries: every rule a TypeScript function, what is found written five thousand rows at a time. */
export async function runCursorLoop(client: Client): Promise<void> {
  await client.query('begin');
  await client.query(`declare households no scroll cursor for ${PEER_ROWS}`);
  for (;;) {
    const { rows } = await client.query<PeerRow>(`fetch ${ROWS} from households`);
    if (rows.length === 0) break;
    await write(client, rows);
  }
  await client.query('commit');
}

async function write(client: Client, rows: readonly PeerRow[]): Promise<void> {
  const columns: unknown[][] = [[], [], [], [], [], [], []];
  for (const row of rows)
    for (const { id, version, family, colour, rank, holds } of PREDICATES) {
      if (!holds(row)) continue;
      const values = [row.householdId, row.division, id, version, family, colour, rank];
      values.forEach((value, i) => columns[i]?.push(value));
    }
  if (columns[0]?.length) await client.query(WRITE, columns);
}
