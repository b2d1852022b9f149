import { loadPack, scanStatement } from '@yimen/policy';
import { Client } from 'pg';
import { openTestDatabase } from '../../../../../test/support/database';
import type { TestDatabase } from '../../../../../test/support/database';
import { idRange, makeHouseholds } from './households';
import { SCAN_DATE } from './scan-date';
import { handScan } from './scanners';

const COUNT = 2000;
const LINKS = `
  insert into assistance_link (household_id, division, application_id, measure_id, programme, outcome, agency_name, decided_on)
  select id, division, uuidv7(), uuidv7(), (array['dibao', 'tekun', 'dibao-edge', 'orphan', 'dibao-single'])[1 + row_number() over () % 5],
         case when row_number() over () % 3 = 0 then 'refused' else 'granted' end, '渝北区民政局',
         date '2026-01-01' + (row_number() over () % 400)::int
    from household order by id limit 300`;
/** Awards of single people: the made-up ones cover whole households. */
const APART = `
  update household h set facts = jsonb_set(facts, '{currentAwards,0,memberIds}', (
    select jsonb_agg(id) from (select id from member where household_id = h.id order by id limit 1) first))
   where facts ? 'currentAwards' and substr(id::text, 8, 1) in ('1', '5', '9')`;

describe('The SQL written by hand that policy-scan is measured against', () => {
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

  it('gives each household the verdicts, amounts and awards of the pack: change hand-scan.sql with the pack', async () => {
    await makeHouseholds(database.adminUrl, 11, { first: 1, end: COUNT + 1 }, () => {});
    await client.query(LINKS);
    await client.query(APART);
    const range = idRange({ first: 1, end: COUNT + 1 });
    const ours = await client.query(scanStatement(loadPack('chongqing'), SCAN_DATE).sql, range);
    const hand = await client.query(handScan(), range);
    expect(byHousehold(hand.rows)).toEqual(byHousehold(ours.rows));
    expect(ours.rows).toHaveLength(COUNT);
  });
});

function byHousehold(rows: readonly Record<string, unknown>[]): Record<string, unknown> {
  return Object.fromEntries(rows.map((row) => [row.household_id, row]));
}
