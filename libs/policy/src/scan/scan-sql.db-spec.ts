import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { MAKE_HOUSEHOLDS, MAKE_MEMBERS } from '../../../../apps/cli/src/bench/policy-scan/made-up-households';
import { openTestDatabase } from '../../../../test/support/database';
import type { TestDatabase } from '../../../../test/support/database';
import { loadPack } from '..';
import { little, programmeOf } from '../pack/little-pack-spec';
import { bothWays } from './both-ways-spec';
import { scanStatement } from './scan-sql';

const chongqing = loadPack('chongqing');
const TODAY = '2026-11-22';

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
  beforeEach(() => client.query('truncate household, member, assistance_link cascade'));

  async function household(facts: object, people: object[]): Promise<string> {
    const id = randomUUID();
    const place = '500112133000';
    await client.query(`insert into household (id, division, residence, facts) values ($1, $2, 'urban', $3)`, [
      id,
      place,
      facts,
    ]);
    for (const told of people) {
      await client.query(
        `insert into member (id, household_id, division, name, resident_id, birth_date, sex, kinship, facts, joined_on)
         values ($1, $2, $3, '成员', lpad('9', 18, '9'), '1980-01-01', 'male', 'self', $4, '2026-01-01')`,
        [randomUUID(), id, place, told],
      );
    }
    return id;
  }

  it.each([
    [7, TODAY],
    [11, '2025-06-30'],
  ])('the same verdicts and amounts for each of 3,000 made-up households (seed %i, %s)', async (seed, date) => {
    await client.query(MAKE_HOUSEHOLDS, [seed, 1, 3000]);
    await client.query(MAKE_MEMBERS, [seed, 1, 3000]);
    const { households, differences, verdicts } = await bothWays(client, chongqing, date);
    expect(differences.slice(0, 2)).toEqual([]);
    expect(households).toBe(3000);
    for (const programme of ['dibao', 'dibao-single', 'dibao-edge', 'tekun', 'disability-living', 'orphan', 'medical'])
      for (const verdict of ['eligible', 'not-eligible', 'unknown'])
        expect(verdicts).toContain(`${programme} ${verdict}`);
  });

  it.each([
    ['an income that is null, which is unknown and never nothing', {}, [{ incomeFen: null, labour: 'unable' }]],
    ['lists that are null', { vehicles: null, homes: null, event: null }, [{ incomeFen: {}, disability: null }]],
    ['a person of whom nothing is known', { registeredHere: true }, [{}]],
    ['nobody left in the household', { registeredHere: true, liquidAssetsFen: 0, vehicles: [], homes: [] }, []],
    [
      'an award for nobody in particular',
      { currentAwards: [{ programme: 'dibao', since: '2024-01-01', memberIds: null }] },
      [{ incomeFen: {} }],
    ],
    [
      'two awards of one programme: the latest known date of being above the line counts',
      {
        registeredHere: true,
        currentAwards: [
          { programme: 'dibao', since: '2019-01-01', aboveLineSince: '2020-01-01' },
          { programme: 'dibao', since: '2024-01-01', aboveLineSince: '2026-09-01' },
        ],
      },
      [{ incomeFen: { wages: 90_000 }, labour: 'able' }],
    ],
    [
      'an award that has not begun',
      { currentAwards: [{ programme: 'tekun', since: '2027-01-01' }] },
      [{ incomeFen: {} }],
    ],
  ])('odd facts: %s', async (_, facts, people) => {
    await household(facts, people);
    expect((await bothWays(client, chongqing, TODAY)).differences).toEqual([]);
  });

  it.each(['granted', 'partly-granted'])('what was %s here runs for whom it was granted', async (outcome) => {
    const id = await household({ registeredHere: true }, [{ incomeFen: {} }, { incomeFen: {} }]);
    const { rows } = await client.query<{ id: string }>('select id from member where household_id = $1 limit 1', [id]);
    await client.query('set session_replication_role = replica');
    await client.query(
      `insert into assistance_link (household_id, division, application_id, measure_id, programme, outcome, agency_name,
         decided_on, member_ids) values ($1, '500112133000', $1, $1, 'tekun', $3, '渝北区民政局', '2026-05-01', $2)`,
      [id, rows.map((member) => member.id), outcome],
    );
    await client.query('set session_replication_role = default');
    const granted = await client.query<{ awards: object[] }>('select awards from policy_household where id = $1', [id]);
    expect(granted.rows[0]?.awards).toEqual([{ programme: 'tekun', since: '2026-05-01', memberIds: [rows[0]?.id] }]);
    expect((await bothWays(client, chongqing, TODAY)).differences).toEqual([]);
  });

  it('min and max of what is missing are missing, and however they nest the statement stays short', async () => {
    await household({ liquidAssetsFen: 5 }, [{ incomeFen: {} }]);
    await household({}, [{ incomeFen: {} }]);
    const nested = Array.from({ length: 20 }).reduce((inner: string) => `max(1, min(${inner}, 9))`, 'liquidAssets');
    const pack = little(
      (file) => (programmeOf(file).rules[0] = { id: 'nested', article: '假设', when: `${nested} > 3` }),
    );
    expect(scanStatement(pack, TODAY).sql.length).toBeLessThan(5000);
    const { differences, verdicts } = await bothWays(client, pack, TODAY);
    expect(differences).toEqual([]);
    expect([...verdicts].sort()).toEqual(['dibao eligible', 'dibao unknown']);
  });
});
