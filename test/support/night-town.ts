import { openNights, openPass, claimDueChunks, loadFeed, runChunk } from '@yimen/monitoring';
import type { ChunkKey, NightPacks } from '@yimen/monitoring';
import { openDataSource, rows, ScopedTransactions } from '@yimen/platform';
import { newHouseholdIds, registerHousehold } from '@yimen/registry';
import type { DataSource } from 'typeorm';
import { openTestDatabase } from './database';
import type { TestDatabase } from './database';
import { deliveredPacks } from './delivered-packs';
import { freshResidentId } from './people';

type Feed = Parameters<typeof loadFeed>[1];

export interface TownHousehold {
  division: string;
  facts?: Record<string, unknown>;
  /** Facts of the members by birth date, the applicant first. */
  members: [birthDate: string, facts: Record<string, unknown>][];
}

/** Places whose households a test makes one by one, and nights that run without a queue. */
export class NightTown {
  private constructor(
    readonly database: TestDatabase,
    private readonly source: DataSource,
    readonly transactions: ScopedTransactions,
    /** Who judges; changed by a test that publishes another. */
    public packs: NightPacks,
  ) {}

  static async open(packs: NightPacks = deliveredPacks()): Promise<NightTown> {
    const database = await openTestDatabase();
    const source = await openDataSource(database.appUrl, 6, 'night-town');
    return new NightTown(database, source, new ScopedTransactions(source, '50'), packs);
  }

  household({ division, facts = {}, members }: TownHousehold): Promise<{ id: string; memberIds: string[] }> {
    const people = members.map(([birthDate, told], i) => ({
      name: i === 0 ? '覃桂芳' : '冉启明',
      residentId: freshResidentId(birthDate),
      kinship: i === 0 ? ('self' as const) : ('other' as const),
      facts: told,
    }));
    const told = { division, residence: 'rural' as const, facts, members: people };
    return this.transactions.asSystem('test', async (tx, actor) => {
      const ids = newHouseholdIds(told);
      registerHousehold(tx, actor, told, ids, '2026-01-01');
      return ids;
    });
  }

  feed(feed: Feed) {
    return this.transactions.asSystem('test', (tx) => loadFeed(tx, feed));
  }

  /** Each department says that it has nothing to say. */
  async emptyFeeds(asOf: string, except: readonly string[] = []): Promise<void> {
    const sources = ['medical-insurance', 'human-resources', 'education', 'vehicle-administration', 'funeral'] as const;
    for (const source of sources) if (!except.includes(source)) await this.feed({ source, asOf, facts: [] });
  }

  /** Opens the night, in chunks of so many households. */
  open(date: string, chunkHouseholds?: number) {
    const input = { packs: this.packs, due: date, chunkHouseholds };
    return this.transactions.asSystem('test', (tx, actor) => openNights(tx, actor, input));
  }

  /** Facts have come. */
  pass(chunkHouseholds?: number) {
    return this.transactions.asSystem('test', (tx, actor) =>
      openPass(tx, actor, { packs: this.packs, chunkHouseholds }),
    );
  }

  /** The chunks that are due now, each with the token of its ring. */
  claim() {
    return this.transactions.asSystem('test', (tx) => claimDueChunks(tx, 100));
  }

  run(chunk: ChunkKey) {
    return this.transactions.asSystem('test', (tx, actor) => runChunk(tx, actor, this.packs, chunk));
  }

  /** Runs all that is open to its end. */
  async finish(): Promise<void> {
    for (let due = await this.claim(); due.length > 0; due = await this.claim())
      for (const chunk of due) await this.run(chunk);
  }

  /** Opens the night and runs every chunk of it. */
  async night(date: string, chunkHouseholds?: number): Promise<void> {
    await this.open(date, chunkHouseholds);
    await this.finish();
  }

  /** As the system sees it, row-level security and all. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  sql<Row = Record<string, any>>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.transactions.asSystem('test', (tx) => rows<Row>(tx, text, values));
  }

  tally(date: string, indicator: string) {
    return this.sql(
      `select evaluated, warned, suppressed, unchanged, clear, not_evaluated, failed, reason from night_tally
        where business_date = $1 and indicator = $2 order by division`,
      [date, indicator],
    );
  }

  async close(): Promise<void> {
    await this.source.destroy();
    await this.database.drop();
  }
}
