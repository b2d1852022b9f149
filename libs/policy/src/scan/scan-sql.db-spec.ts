import { Client } from 'pg';
import { MAKE_HOUSEHOLDS, MAKE_MEMBERS } from '../../../../apps/cli/src/bench/policy-scan/made-up-households';
import { openTestDatabase } from '../../../../test/support/database';
import type { TestDatabase } from '../../../../test/support/database';
import { assess, loadPack, packFromText } from '../index';
import type { HouseholdFacts } from '../index';
import { scanStatement } from './scan-sql';
import { readFileSync } from 'node:fs';

describe('One rule, two uses: everyone at once and one family at a time', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await openTestDatabase();
    client = new Client({ connectionString: database.adminUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it.each([7])('the same verdicts and amounts for each of 3,000 made-up households (seed %i)', async (seed) => {
    const pack = process.env.MINI
      ? packFromText(readFileSync(process.env.MINI, 'utf8'), 'mini')
      : loadPack('chongqing');
    await client.query(MAKE_HOUSEHOLDS, [seed, 1, 3000]);
    await client.query(MAKE_MEMBERS, [seed, 1, 3000]);
    const { sql, programmes } = scanStatement(pack, '2026-11-22');
    if (process.env.SHOWSQL) console.log(sql);
    const range = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
    const scanned = await client.query(sql, range);
    const families = await client.query<{ id: string; household: HouseholdFacts }>(`
      select h.id, h.facts || jsonb_build_object('residence', h.residence, 'division', h.division, 'members',
             (select jsonb_agg(m.facts || jsonb_build_object('id', m.id, 'birthDate', m.birth_date, 'sex', m.sex, 'kinship', m.kinship))
                from policy_member m where m.household_id = h.id)) as household from policy_household h`);
    const known = new Map(families.rows.map(({ id, household }) => [id, household]));
    const different: unknown[] = [];
    const count: Record<string, Record<string, number>> = {};
    for (const row of scanned.rows) {
      const assessed = assess(known.get(row.household_id) as HouseholdFacts, pack, '2026-11-22');
      programmes.forEach(({ id }, i) => {
        const measure = assessed.measures.find(({ programme }) => programme === id);
        const verdict = row[`v${i}`] === null ? 'unknown' : row[`v${i}`] ? 'eligible' : 'not-eligible';
        const fen = row[`a${i}`] === null ? undefined : Number(row[`a${i}`]);
        const one = { verdict: measure?.verdict, fen: measure?.monthlyFen ?? measure?.oneOffFen };
        (count[id] ??= {})[verdict] = (count[id]?.[verdict] ?? 0) + 1;
        if (one.verdict !== verdict || one.fen !== fen)
          different.push({
            id,
            one,
            scan: { verdict, fen },
            household: known.get(row.household_id),
            because: measure?.because,
          });
      });
    }
    console.log(count, different.length);
    expect(different.slice(0, 2)).toEqual([]);
    expect(scanned.rows).toHaveLength(3000);
  });
});
