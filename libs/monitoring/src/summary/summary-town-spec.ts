import { madeUpResidentId } from '@yimen/kernel';
import { openDataSource, rows, ScopedTransactions } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { openTestDatabase } from '../../../../test/support/database';
import type { TestDatabase } from '../../../../test/support/database';

export interface Told {
  kind: string;
  source: string;
  value: unknown;
  asOf: string;
  memberId?: string | null;
  batch?: number;
}

const MEMBER = `
  insert into member (id, household_id, division, name, resident_id, birth_date, sex, kinship, facts, joined_on)
  select $1, id, division, '覃桂芳', $3, $4, 'female', 'other', $5, '2026-01-01' from household where id = $2`;
const FACT = `
  insert into fact (household_id, member_id, division, kind, value, as_of, source, batch)
  select id, $2, division, $3, $4, $5, $6, $7 from household where id = $1`;
const LINK = `
  insert into assistance_link (household_id, division, application_id, measure_id, programme, outcome, monthly_fen, agency_name, decided_on)
  select id, division, uuidv7(), uuidv7(), $2, $3, $4, '渝北区民政局', $5 from household where id = $1 returning id`;

/** Households whose raw rows a test changes one by one, on a day it names, and the summaries that follow. */
export class SummaryTown {
  today = '2026-11-22';
  private people = 0;

  private constructor(
    readonly database: TestDatabase,
    private readonly source: DataSource,
    private readonly transactions: ScopedTransactions,
  ) {}

  static async open(): Promise<SummaryTown> {
    const database = await openTestDatabase();
    const source = await openDataSource(database.appUrl, 6, 'summary-town');
    return new SummaryTown(database, source, new ScopedTransactions(source, '50'));
  }

  /** One transaction on the town's day; `later`: as a bulk load. */
  within<T>(work: (tx: Tx) => Promise<T>, { later = false } = {}): Promise<T> {
    return this.transactions.asSystem('test', async (tx) => {
      const settings = `select set_config('app.today', $1, true), set_config('app.summarise', $2, true)`;
      await rows(tx, settings, [this.today, later ? 'later' : '']);
      return work(tx);
    });
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  sql<Row = Record<string, any>>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.within((tx) => rows<Row>(tx, text, values));
  }

  async household(facts: object = {}, division = '500112133201'): Promise<string> {
    const id = uuidv7();
    await this.sql(`insert into household (id, division, residence, facts) values ($1, $2, 'rural', $3)`, [
      id,
      division,
      facts,
    ]);
    return id;
  }

  async member(householdId: string, birthDate: string, facts: object = {}, tx?: Tx): Promise<string> {
    const id = uuidv7();
    const residentId = madeUpResidentId('1980-01-01', 900 + (this.people++ % 100));
    const values = [id, householdId, residentId, birthDate, facts];
    await (tx ? rows(tx, MEMBER, values) : this.sql(MEMBER, values));
    return id;
  }

  async fact(
    householdId: string,
    { kind, source, value, asOf, memberId = null, batch = 0 }: Told,
    later = false,
  ): Promise<void> {
    const values = [householdId, memberId, kind, JSON.stringify(value), asOf, source, batch];
    await this.within((tx) => rows(tx, FACT, values), { later });
  }

  /** A source has said all it has to say. */
  async delivery(source: string, asOf: string, batch = 0, complete = true, prefix = ''): Promise<void> {
    const text = 'insert into feed (source, as_of, rows, batch, complete, prefix) values ($1, $2, 0, $3, $4, $5)';
    await this.sql(text, [source, asOf, batch, complete, prefix]);
  }

  async aid(
    householdId: string,
    programme: string,
    monthlyFen: number,
    decidedOn: string,
    outcome = 'granted',
  ): Promise<string> {
    const [link] = await this.sql<{ id: string }>(LINK, [householdId, programme, outcome, monthlyFen, decidedOn]);
    return link?.id ?? '';
  }

  /** Makes what is due on the town's day. Returns how many. */
  async due(): Promise<number> {
    const all = `select summarise_due('00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', $1) as made`;
    return Number((await this.sql(all, [this.today]))[0]?.made);
  }

  async summary(householdId: string) {
    const [found] = await this.sql('select * from household_summary where household_id = $1', [householdId]);
    return found;
  }

  touched(): Promise<{ household_id: string; was_division: string | null; stale: boolean }[]> {
    return this.sql('select household_id, was_division, stale from household_touched order by seq');
  }

  async close(): Promise<void> {
    await this.source?.destroy();
    await this.database.drop();
  }
}
