import { AID, INTERNAL_SOURCES, SUMMARY } from '@yimen/policy';
import { Client } from 'pg';
import { openTestDatabase } from '../../../../test/support/database';
import type { TestDatabase } from '../../../../test/support/database';
import type { FactKind } from './fact-kind';
import { FACT_KINDS } from './fact-kinds';
import { FEED_SOURCE_CODES, FEED_SOURCES } from './feed-sources';

/** What the night keeps for itself; no rule asks it. */
const OURS = ['household_id', 'division', 'look_again_on'];
const TYPES: Readonly<Record<string, string>> = { int: 'smallint', fen: 'bigint', bool: 'boolean', string: 'text' };

/** Policy declares what indicators may ask without knowing of this room; here the two are held together. */
describe('The vocabulary of indicators and the summary row', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await openTestDatabase();
    client = new Client({ connectionString: database.adminUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client?.end();
    await database?.drop();
  });

  it('are the same columns, of the same types, and NULL only where the vocabulary says so', async () => {
    const { rows } = await client.query<{ name: string; type: string; nullable: boolean }>(
      `select column_name as name, data_type as type, is_nullable = 'YES' as nullable
         from information_schema.columns where table_name = 'household_summary'`,
    );
    const kept = rows.filter(({ name }) => ![...OURS, AID.column].includes(name));
    const declared = [...SUMMARY.values()].map(({ column, type, nullable }) => ({
      ...{ name: column, nullable },
      type: TYPES[type.kind],
    }));
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    expect(kept.sort(byName)).toEqual(declared.sort(byName));
    expect(rows.find(({ name }) => name === AID.column)).toMatchObject({ type: 'ARRAY', nullable: false });
  });
});

describe('The vocabulary of indicators and the catalogue of facts', () => {
  const kinds = Object.entries(FACT_KINDS).map(([kind, said]): [string, FactKind] => [kind, said]);
  const byColumn = new Map([...SUMMARY.values()].map((fact) => [fact.column, fact]));
  /** The registry knows of disability too: silence of the federation leaves it known. */
  const DECLARED_TOO = ['disabled'];

  it.each(kinds.filter(([, { column }]) => !DECLARED_TOO.includes(column)))(
    'whose silence leaves %s unknown is whoever tells of it',
    (_, { source, lastsDays, column }) => {
      const keeps = lastsDays === null ? 'state' : 'event';
      expect(byColumn.get(column)).toMatchObject({ source, keeps });
    },
  );

  it('nothing is asked of a source that tells nothing of the kind', () => {
    const told = new Set(
      kinds.map(([, { source, lastsDays }]) => `${source} ${lastsDays === null ? 'state' : 'event'}`),
    );
    const asked = [...SUMMARY.values()].flatMap(({ source, keeps }) => (source === null ? [] : [`${source} ${keeps}`]));
    expect([...told]).toEqual(expect.arrayContaining(asked));
  });

  it('what we find ourselves is never late', () => {
    const ours = FEED_SOURCE_CODES.filter((code) => FEED_SOURCES[code].agencyKind === null);
    expect([...INTERNAL_SOURCES].sort()).toEqual([...ours].sort());
  });
});
