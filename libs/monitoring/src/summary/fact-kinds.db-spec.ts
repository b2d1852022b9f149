import { SummaryTown } from './summary-town-spec';
import { FACT_KINDS } from '../domain/fact-kinds';
import type { FactKind } from '../domain/fact-kind';
import { FEED_SOURCE_CODES, FEED_SOURCES } from '../domain/feed-sources';

const ALL = Object.entries<FactKind>(FACT_KINDS);

describe('the catalogue of facts', () => {
  let town: SummaryTown;

  beforeAll(async () => {
    town = await SummaryTown.open();
  });
  afterAll(() => town?.close());

  it('is the same in SQL', async () => {
    const inSql = await town.sql(
      'select kind, source, subject, lasts_days as "lastsDays" from fact_kind order by kind',
    );
    const here = ALL.map(([kind, { source, subject, lastsDays }]) => ({ kind, source, subject, lastsDays }));
    expect(here.sort((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual(inSql);
  });

  it('shows each kind in a column of the summary, and every source says something', async () => {
    const columns = await town.sql<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'household_summary'::regclass and attnum > 0`,
    );
    expect(columns.map(({ name }) => name)).toEqual(expect.arrayContaining(ALL.map(([, { column }]) => column)));
    expect([...new Set(ALL.map(([, { source }]) => source))].sort()).toEqual([...FEED_SOURCE_CODES].sort());
  });

  it('knows what the night run was asked for: twenty kinds and more, each with a Chinese name and an authority', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(25);
    for (const [, kind] of ALL) expect(`${kind.name} ${kind.authority}`).toMatch(/^\p{Script=Han}.* \p{Script=Han}/u);
  });

  it('a delivery is fresh for a month and two weeks; what we find ourselves is never late', () => {
    for (const { freshDays, agencyKind } of Object.values(FEED_SOURCES))
      expect(freshDays > 365).toBe(agencyKind === null);
    expect(FEED_SOURCES['medical-insurance'].freshDays).toBe(45);
  });
});
