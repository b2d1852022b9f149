import type { Actor } from '@yimen/kernel';
import { openDataSource, rows, ScopedTransactions } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { openTestDatabase } from './database';
import type { TestDatabase } from './database';

/** A county with its officers and no process: what they do goes straight to the use cases. */
export class StaffTown {
  private constructor(
    readonly database: TestDatabase,
    private readonly source: DataSource,
    readonly transactions: ScopedTransactions,
  ) {}

  static async open(): Promise<StaffTown> {
    const database = await openTestDatabase();
    const source = await openDataSource(database.appUrl, 6, 'staff-town');
    return new StaffTown(database, source, new ScopedTransactions(source, '50'));
  }

  /** As somebody of the demo staff, by sign-in name. */
  as<T>(subject: string, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
    return this.transactions.run({ kind: 'officer', id: subject }, null, (tx, { actor }) => work(tx, actor));
  }

  /** As the system sees it, row-level security and all. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  sql<Row = Record<string, any>>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.transactions.asSystem('test', (tx) => rows<Row>(tx, text, values));
  }

  /** Past row-level security. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  async admin<Row = Record<string, any>>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: this.database.adminUrl });
    await client.connect();
    return client
      .query(text, values)
      .then(({ rows: found }) => found as Row[])
      .finally(() => client.end());
  }

  async close(): Promise<void> {
    await this.source.destroy();
    await this.database.drop();
  }
}
