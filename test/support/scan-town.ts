import { claimDueScanChunks, loadPack, PublishedPacks, RunScanChunk, scanResult, StartScan } from '@yimen/policy';
import type { PolicyPack, ScanResult } from '@yimen/policy';
import { openDataSource, rows, ScopedTransactions } from '@yimen/platform';
import type { Environment, Tx } from '@yimen/platform';
import { pino } from 'pino';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { MAKE_HOUSEHOLDS, MAKE_MEMBERS } from '../../apps/cli/src/bench/policy-scan/made-up-households';
import { openTestDatabase } from './database';
import type { TestDatabase } from './database';

/** The day of the stories, and the district most of them are of. */
export const SCAN_DAY = '2026-11-22';
export const YUBEI = '500112000000';

/** Households by the thousand, and scans of them that run without a queue. */
export class ScanTown {
  readonly pack: PolicyPack = loadPack('chongqing');
  readonly packs: PublishedPacks;

  private constructor(
    readonly database: TestDatabase,
    private readonly source: DataSource,
    readonly transactions: ScopedTransactions,
  ) {
    const clock = { now: () => new Date(`${SCAN_DAY}T04:00:00Z`) };
    const environment = { POLICY_PACK: 'chongqing' } as Environment;
    this.packs = new PublishedPacks(transactions, environment, clock, pino({ level: 'silent' }));
  }

  static async open(): Promise<ScanTown> {
    const database = await openTestDatabase();
    const source = await openDataSource(database.appUrl, 6, 'scan-town', 'auto');
    return new ScanTown(database, source, new ScopedTransactions(source, '50'));
  }

  /** Households in three townships, about whom something or other is known. */
  async moveIn(count: number, seed = 7): Promise<void> {
    await this.admin(MAKE_HOUSEHOLDS, [seed, 1, count]);
    await this.admin(MAKE_MEMBERS, [seed, 1, count]);
    await this.admin('analyze household, member');
  }

  start(size: number, division = YUBEI, date = SCAN_DAY) {
    const start = new StartScan(this.packs, { now: () => new Date() });
    return this.asSystem((tx, actor) => start.run(tx, actor, { division, date }, () => undefined, size));
  }

  claim() {
    return this.asSystem((tx) => claimDueScanChunks(tx, 100));
  }

  runChunk(scanId: string, fromId: string) {
    return this.asSystem((tx) => new RunScanChunk(this.packs).run(tx, { scanId, fromId }));
  }

  async chunksOf(scanId: string): Promise<string[]> {
    const text = 'select from_id as "fromId" from policy_scan_chunk where scan_id = $1 and done_at is null order by 1';
    return (await this.sql<{ fromId: string }>(text, [scanId])).map(({ fromId }) => fromId);
  }

  /** Starts and runs every chunk. */
  async scan(size = 1000, division = YUBEI): Promise<ScanResult> {
    const { id } = await this.start(size, division);
    for (const fromId of await this.chunksOf(id)) await this.runChunk(id, fromId);
    return this.asSystem((tx) => scanResult(tx, id));
  }

  asSystem = <T>(work: (tx: Tx, actor: Parameters<Parameters<ScopedTransactions['asSystem']>[1]>[1]) => Promise<T>) =>
    this.transactions.asSystem('test', work);

  /** As the system sees it, row-level security and all. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  sql<Row = Record<string, any>>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.asSystem((tx) => rows<Row>(tx, text, values));
  }

  /** Past row-level security. */
  async admin(text: string, values: unknown[] = []): Promise<void> {
    const client = new Client({ connectionString: this.database.adminUrl });
    await client.connect();
    await client.query(text, values).finally(() => client.end());
  }

  async close(): Promise<void> {
    await this.source.destroy();
    await this.database.drop();
  }
}
