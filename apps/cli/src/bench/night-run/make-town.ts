import { Client } from 'pg';
import { inParallel } from '../policy-scan/in-parallel';
import { idRange, piecesOf } from '../policy-scan/households';
import type { Span } from '../policy-scan/households';
import { BATCH, DELIVERED, MADE_UP_KINDS, MAKE_FACTS } from './made-up-facts';
import { MAKE_HOUSEHOLDS, MAKE_MEMBERS, NIGHT, TOWNSHIP } from './made-up-town';

const PIECE = 10_000;
const MOST_TOWNSHIPS = 1030;
const FEEDS = `insert into feed (source, as_of, rows, batch) select unnest($1::text[]), ${DELIVERED}, 0, ${BATCH}`;
const TRIGGERS = ['set session_replication_role = origin', 'set session_replication_role = replica'] as const;
const SUMMARISE = `select summarise(array(select id from household where id >= $1 and id < $2), '${NIGHT}')`;
const TABLES = ['household', 'member', 'fact', 'household_summary', 'household_touched', 'feed'];

/**
 * Households, people and facts by SQL, on two connections, then every summary once. Neither triggers nor foreign keys look on
 * while it fills: what is made belongs together, and the summaries are made at the end.
 */
export async function makeTown(
  adminUrl: string,
  { size, seed, say }: { size: number; seed: number; say(line: string): void },
): Promise<void> {
  const options = '-c session_replication_role=replica -c jit=off';
  const clients = [1, 2].map(() => new Client({ connectionString: adminUrl, options }));
  await Promise.all(clients.map((client) => client.connect()));
  const [first] = clients as [Client, Client];
  const townships = Math.max(3, Math.min(MOST_TOWNSHIPS, Math.round(size / TOWNSHIP)));
  const all = { first: 1, end: size + 1 };
  try {
    const [on, off] = TRIGGERS;
    await first.query(on);
    await first.query(FEEDS, [[...new Set(MADE_UP_KINDS.map(({ source }) => source))]]);
    await first.query(off);
    await overPieces(
      all,
      clients,
      (done) => say(`造好 ${done} 户`),
      async (piece, client) => {
        const values = [seed, piece.first, piece.end - 1];
        for (const statement of [MAKE_HOUSEHOLDS, MAKE_MEMBERS]) await client.query(statement, [...values, townships]);
        await client.query(MAKE_FACTS, values);
      },
    );
    for (const table of TABLES) await first.query(`vacuum analyze ${table}`);
    await overPieces(
      all,
      clients,
      (done) => say(`摘要 ${done} 户`),
      async (piece, client) => {
        await client.query(SUMMARISE, idRange(piece));
      },
    );
    await first.query('truncate household_touched');
    for (const table of TABLES) await first.query(`vacuum analyze ${table}`);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

async function overPieces(
  all: Span,
  clients: readonly Client[],
  told: (done: number) => void,
  act: (piece: Span, client: Client) => Promise<void>,
): Promise<void> {
  let done = 0;
  await inParallel(piecesOf(all, PIECE), clients, async (piece, client) => {
    await act(piece, client);
    done += piece.end - piece.first;
    if (done % 100_000 === 0 || done === all.end - all.first) told(done);
  });
}
