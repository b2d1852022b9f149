import { Client } from 'pg';
import { inParallel } from './in-parallel';
import { MAKE_HOUSEHOLDS, MAKE_MEMBERS } from './made-up-households';

const CHUNK = 10_000;

/** Numbers from `first` to before `end`; an id range of the same households follows from it. */
export interface Span {
  first: number;
  end: number;
}

/** Pieces of at most `length`, one after the other. */
export function piecesOf({ first, end }: Span, length: number): Span[] {
  const count = Math.ceil((end - first) / length);
  return Array.from({ length: count }, (_, i) => {
    return { first: first + i * length, end: Math.min(end, first + (i + 1) * length) };
  });
}

/** `[from, to)` as ids, as the households were made with. */
export function idRange({ first, end }: Span): [string, string] {
  return [idOf(first), idOf(end)];
}

function idOf(number: number): string {
  return `${number.toString(16).padStart(8, '0')}-0000-7000-8000-000000000000`;
}

/** Makes the households of a span with their people, on two connections, then lets PostgreSQL look at them. */
export async function makeHouseholds(
  adminUrl: string,
  seed: number,
  span: Span,
  say: (line: string) => void,
): Promise<void> {
  const clients = [new Client({ connectionString: adminUrl }), new Client({ connectionString: adminUrl })];
  await Promise.all(clients.map((client) => client.connect()));
  let done = span.first - 1;
  try {
    await inParallel(piecesOf(span, CHUNK), clients, async (piece, client) => {
      const values = [seed, piece.first, piece.end - 1];
      await client.query(MAKE_HOUSEHOLDS, values);
      await client.query(MAKE_MEMBERS, values);
      done += piece.end - piece.first;
      if (done % 100_000 === 0 || done === span.end - 1) say(`造好 ${done} 户`);
    });
    for (const table of ['household', 'member', 'assistance_link']) await clients[0]?.query(`vacuum analyze ${table}`);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}
