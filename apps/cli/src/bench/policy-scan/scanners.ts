import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDataSource, rows, ScopedTransactions } from '@yimen/platform';
import { loadPack, SCAN_SETTINGS, scanStatement } from '@yimen/policy';
import { Client } from 'pg';
import { idRange, piecesOf } from './households';
import type { Span } from './households';
import { inParallel } from './in-parallel';
import { addTotals, totalsStatement } from './totals';
import type { Totals } from './totals';
import { SCAN_DATE } from './scan-date';

const CONNECTIONS = 2;
const CHUNK = 10_000;

type Row = Record<string, string | null>;

export interface Scanner {
  scan(span: Span): Promise<Totals>;
  close(): Promise<void>;
}

/** The scan as the worker runs it: the pack's statement, the app role, the system's scope, row-level security on. */
export async function openOurs(appUrl: string): Promise<Scanner> {
  const source = await openDataSource(appUrl, CONNECTIONS, 'yimen-bench', 'auto');
  const transactions = new ScopedTransactions(source, '50');
  const { sql, programmes } = scanStatement(loadPack('chongqing'), SCAN_DATE);
  const statement = totalsStatement(sql, idsOf(programmes));
  const scan = inChunks((range) =>
    transactions.asSystem('policy-scan', async (tx) => {
      await rows(tx, SCAN_SETTINGS);
      return (await tx.client.query<Row>(statement, range)).rows[0] ?? null;
    }),
  );
  return { scan, close: () => source.destroy() };
}

/** The same by hand with the same settings, as the administrator: no scope, no policies. Neither way keeps a plan for any range. */
export async function openHand(adminUrl: string): Promise<Scanner> {
  const options = '-c jit=off -c enable_nestloop=off -c work_mem=64MB';
  const clients = Array.from({ length: CONNECTIONS }, () => new Client({ connectionString: adminUrl, options }));
  await Promise.all(clients.map((client) => client.connect()));
  const free = [...clients];
  const { programmes } = scanStatement(loadPack('chongqing'), SCAN_DATE);
  const text = totalsStatement(handScan(), idsOf(programmes));
  const scan = inChunks(async (values) => {
    const client = free.pop() as Client;
    const result = await client.query<Row>(text, values);
    free.push(client);
    return result.rows[0] ?? null;
  });
  const close = async () => void (await Promise.all(clients.map((client) => client.end())));
  return { scan, close };
}

export function handScan(): string {
  return readFileSync(join(__dirname, 'hand-scan.sql'), 'utf8');
}

function idsOf(programmes: readonly { id: string }[]): string[] {
  return programmes.map(({ id }) => id);
}

function inChunks(scanOne: (range: [string, string]) => Promise<Row | null>): Scanner['scan'] {
  const lanes = Array.from({ length: CONNECTIONS }, (_, lane) => lane);
  return async (span) => {
    const totals: Totals = {};
    await inParallel(piecesOf(span, CHUNK), lanes, async (piece) =>
      addTotals(totals, (await scanOne(idRange(piece))) ?? {}),
    );
    return totals;
  };
}
