import { NightTown } from '../../../../test/support/night-town';
import { TONGJING } from '../../../../test/support/people';

const AS_OF = '2026-10-31';
const NIGHT = '2026-11-22';

/** Who is found, indicator by indicator; each household lives for one line of this story. */
describe('what indicators of the delivered pack find', () => {
  let town: NightTown;
  const ids: Record<string, string> = {};
  let people: Record<string, string[]> = {};

  const settle = async (
    name: string,
    members: [string, Record<string, unknown>][],
    facts: Record<string, unknown> = {},
  ) => {
    const { id, memberIds } = await town.household({ division: TONGJING, facts, members });
    ids[name] = id;
    people = { ...people, [name]: memberIds };
  };
  const about = (name: string, kind: string, value: number | boolean | string, who: number | null = 0) => ({
    householdId: ids[name] as string,
    memberId: who === null ? null : (people[name]?.[who] as string),
    kind: kind as never,
    value,
  });
  const found = async (indicator: string) => {
    const warned = await town.sql('select household_id as id from warning where indicator = $1', [indicator]);
    return Object.keys(ids).filter((name) => warned.some(({ id }) => id === ids[name]));
  };

  beforeAll(async () => {
    town = await NightTown.open();
    await settle('ill', [['1970-05-01', {}]]);
    await settle('slightly ill', [['1971-05-01', {}]]);
    await settle('jobless alone', [
      ['1972-05-01', { incomeFen: { pension: 90_000 } }],
      ['1995-05-02', {}],
    ]);
    await settle('jobless with an earner', [
      ['1973-05-01', {}],
      ['1975-05-02', { incomeFen: { wages: 300_000 } }],
    ]);
    await settle('both jobless', [
      ['1974-05-01', { incomeFen: { wages: 1 } }],
      ['1976-05-02', { incomeFen: { wages: 1 } }],
    ]);
    await settle('child at home', [
      ['1980-05-01', {}],
      ['2014-05-02', {}],
    ]);
    await settle('grown-up at home', [
      ['1981-05-01', {}],
      ['2008-05-02', {}],
    ]);
    const aided = { currentAwards: [{ programme: 'dibao', since: '2025-01-01' }] };
    await settle('aided with a new car', [['1982-05-01', {}]], { ...aided, vehicles: [] });
    await settle('aided with a declared car', [['1983-05-01', {}]], {
      ...aided,
      vehicles: [{ kind: 'car', valueFen: 1 }],
    });
    await settle(
      'aided, a death',
      [
        ['1984-05-01', {}],
        ['1944-05-02', {}],
      ],
      aided,
    );
    await settle('a death, no aid', [
      ['1985-05-01', {}],
      ['1945-05-02', {}],
    ]);
    await settle('a car, no aid', [['1986-05-01', {}]]);
    const deliver = (source: string, facts: ReturnType<typeof about>[], asOf = AS_OF) =>
      town.feed({ source: source as never, asOf, facts });
    await deliver('medical-insurance', [
      about('ill', 'medical-self-pay-12m-fen', 3_971_301),
      about('slightly ill', 'medical-self-pay-12m-fen', 3_971_300),
    ]);
    await deliver('human-resources', [
      ...['jobless alone', 'jobless with an earner', 'both jobless'].map((name) =>
        about(name, 'registered-unemployed', true),
      ),
      about('both jobless', 'registered-unemployed', true, 1),
    ]);
    await deliver(
      'education',
      ['child at home', 'grown-up at home'].map((name) => about(name, 'school-dropout', true, 1)),
    );
    const cars = ['aided with a new car', 'aided with a declared car', 'a car, no aid'];
    await deliver(
      'vehicle-administration',
      cars.map((name) => about(name, 'vehicle-registered', 6_000_000, null)),
    );
    await deliver('funeral', [], AS_OF);
    const deaths = ['aided, a death', 'a death, no aid'].map((name) => about(name, 'death', '2026-08-12', 1));
    await deliver('funeral', deaths, '2026-08-31');
    await town.night(NIGHT);
  });
  afterAll(() => town?.close());

  it('more self-pay in twelve months than people of Chongqing have a year to live on, not as much (常民复〔2023〕45号)', async () => {
    expect(await found('medical-self-pay-insured')).toEqual(['ill']);
  });

  it('registered unemployed where nobody else earns; a pension is no wage, another jobless one no earner', async () => {
    expect(await found('unemployed-no-earner')).toEqual(['jobless alone', 'both jobless']);
  });

  it('a dropout of school age', async () => {
    expect(await found('school-dropout')).toEqual(['child at home']);
  });

  it('while aid is received: a car nobody declared, and a death, also one told in August', async () => {
    expect(await found('aided-household-changed')).toEqual(['aided with a new car']);
    expect(await found('aided-member-died')).toEqual(['aided, a death']);
  });

  it('a household is warned of once by each indicator, with what it asked as it was that night', async () => {
    const [warning, ...more] = await town.sql(
      `select facts, status, version, colour from warning where household_id = $1 and indicator = 'unemployed-no-earner'`,
      [ids['both jobless']],
    );
    expect(more).toEqual([]);
    expect(warning).toMatchObject({
      status: 'open',
      version: 1,
      colour: expect.stringMatching(/^(red|orange|yellow|blue)$/),
    });
    expect(warning?.facts.slice(0, 2)).toEqual([
      { name: 'unemployed', value: 2 },
      { name: 'earners', value: 0 },
    ]);
  });

  it('every number adds up', async () => {
    expect(await town.tally(NIGHT, 'aided-household-changed')).toEqual([
      { evaluated: 12, warned: 1, suppressed: 0, unchanged: 0, clear: 11, not_evaluated: 0, failed: 0, reason: null },
    ]);
  });

  it('a car that was reported last month and is not any more warns nobody', async () => {
    await town.sql(`update warning set status = 'disposed', suppressed_until = '2026-11-30'`);
    await town.feed({ source: 'vehicle-administration', asOf: '2026-11-30', facts: [] });
    await town.night('2026-12-01');
    const again = await town.sql(
      `select indicator from warning where business_date = '2026-12-01' and family = 'exit'`,
    );
    expect(again).toEqual([{ indicator: 'aided-member-died' }]);
  });
});
