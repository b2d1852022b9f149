import { NightTown } from '../../../../test/support/night-town';
import { TONGJING } from '../../../../test/support/people';

const NIGHT = '2026-11-22';

const AWARD = `
  with applied as (
    insert into application (id, receipt_no, household_id, applicant_id, division, window_agency_id, channel, hardships,
                             status, policy_pack)
    select uuidv7(), $1::uuid::text, $1::uuid, $2, '${TONGJING}', a.id, 'window', '[]', 'concluded', 'chongqing@2026-07-01'
      from agency a where a.code = 'window-500112133' returning id)
  insert into assistance_link (household_id, division, application_id, measure_id, programme, outcome, monthly_fen,
                               agency_name, decided_on, ended_on)
  select $1::uuid, '${TONGJING}', id, uuidv7(), 'dibao', 'granted', 60000, '渝北区民政局', '2026-03-02', $3 from applied`;

describe('aid that was ended after a hearing is watched until its last month is over (LAW 47, 48)', () => {
  let town: NightTown;
  beforeAll(async () => {
    town = await NightTown.open();
  });
  afterAll(() => town?.close());

  it('a death is told where aid still runs that night, not where it ran until the night before', async () => {
    const names: Record<string, string> = {};
    const deaths = [];
    for (const [name, endedOn] of [
      ['runs', null],
      ['ends tomorrow', '2026-11-23'],
      ['over today', NIGHT],
    ] as const) {
      const { id, memberIds } = await town.household({ division: TONGJING, members: [['1984-05-01', {}]] });
      names[id] = name;
      await town.sql(AWARD, [id, memberIds[0], endedOn]);
      deaths.push({ householdId: id, memberId: String(memberIds[0]), kind: 'death' as const, value: '2026-11-01' });
    }
    await town.emptyFeeds('2026-11-20', ['funeral']);
    await town.feed({ source: 'funeral', asOf: '2026-11-20', facts: deaths });
    await town.night(NIGHT);
    const warned = await town.sql(`select household_id as id from warning where indicator = 'aided-member-died'`);
    expect(warned.map(({ id }) => names[id]).sort()).toEqual(['ends tomorrow', 'runs']);
  });
});
