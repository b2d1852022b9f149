import { Client } from 'pg';
import { AID, indicatorJudge, indicatorSql, SUMMARY } from '..';
import type { PolicyPack, SummaryRow } from '..';
import { openTestDatabase } from '../../../../test/support/database';
import type { TestDatabase } from '../../../../test/support/database';

/** As migration 29 keeps them (held in libs/monitoring/src/domain/summary-vocabulary.db-spec.ts). */
const TYPES = { int: 'smallint', fen: 'bigint', bool: 'boolean', string: 'text' } as Readonly<Record<string, string>>;

/** Summary rows asked both ways: all at once in SQL, and one by one. What is found of a row: `id` holds, `id?` can't be told. */
export class SummaryTable {
  private constructor(
    private readonly database: TestDatabase,
    readonly client: Client,
    private readonly date: string,
  ) {}

  static async open(date: string): Promise<SummaryTable> {
    const database = await openTestDatabase();
    const client = new Client({ connectionString: database.adminUrl });
    await client.connect();
    const columns = [...SUMMARY.values()].map(({ column, type }) => `${column} ${TYPES[type.kind]}`);
    await client.query(`create temp table summary (n int, ${AID.column} text[], ${columns.join(', ')})`);
    return new SummaryTable(database, client, date);
  }

  async close(): Promise<void> {
    await this.client.end();
    await this.database.drop();
  }

  async keep(rows: readonly SummaryRow[]): Promise<void> {
    const kept = rows.map(({ aid, ...row }, n) => ({
      ...{ n, aid },
      ...Object.fromEntries([...SUMMARY.values()].map(({ name, column }) => [column, row[name]])),
    }));
    await this.client.query('truncate summary');
    await this.client.query('insert into summary select * from jsonb_populate_recordset(null::summary, $1)', [
      JSON.stringify(kept),
    ]);
  }

  async atOnce(pack: PolicyPack, fresh: ReadonlySet<string>): Promise<string[][]> {
    const { hits, unknowns, indicators } = indicatorSql(pack, this.date, fresh);
    const { rows } = await this.client.query<{ hits: string; unknowns: string }>(
      `select ${hits} as hits, ${unknowns} as unknowns from summary s order by n`,
    );
    const named = (mask: string, mark: string) =>
      indicators.filter((_, bit) => (BigInt(mask) >> BigInt(bit)) & 1n).map(({ id }) => id + mark);
    return rows.map((row) => [...named(row.hits, ''), ...named(row.unknowns, '?')].sort());
  }

  oneByOne(rows: readonly SummaryRow[], pack: PolicyPack, fresh: ReadonlySet<string>): string[][] {
    const judge = indicatorJudge(pack, this.date, fresh);
    return rows.map((row) =>
      [...judge(row)].flatMap(([id, holds]) => (holds === false ? [] : [holds ? id : `${id}?`])).sort(),
    );
  }
}
