import { v7 as uuidv7 } from 'uuid';
import { NightTown } from '../../../../test/support/night-town';
import { FollowApplication } from './follow-application';

const TONGJING = '500112133000';
const APPLIED = `
  insert into application (id, receipt_no, household_id, applicant_id, division, window_agency_id, channel, hardships,
                           status, policy_pack, closed_at)
  select $1::uuid, $1::text, $2, $3, $4, a.id, 'window', '[]', $5, 'chongqing', case when $5 = 'withdrawn' then now() end
    from agency a where a.code = 'window-500112133'`;
const WARNED = `
  insert into warning (household_id, division, indicator, indicator_version, family, business_date, facts, status)
  values ($1, $2, 'medical-self-pay', 1, 'entry', '2026-11-20', '[]', 'open')`;
const INFORMED = `
  insert into warning (household_id, division, indicator, indicator_version, family, business_date, facts, status,
                       disposition, suppressed_until, follow_up, asked_agency_kind, due_from, due_days, due_on)
  values ($1, $2, $3, 1, 'entry', '2026-11-20', '[]', 'following', 'informed', '2026-12-20', $4, $5, '2026-11-20', 10,
          '2026-12-04')`;

describe('a household that a night has found applies', () => {
  let town: NightTown;

  beforeEach(async () => {
    town = await NightTown.open();
  });
  afterEach(() => town?.close());

  /** The warning's status after the worker has heard of an application that is in `status` by now. */
  async function afterHearingOf(status: string): Promise<unknown> {
    const { id: householdId, memberIds } = await town.household({ division: TONGJING, members: [['1965-03-04', {}]] });
    const applicationId = uuidv7();
    await town.sql(APPLIED, [applicationId, householdId, memberIds[0], TONGJING, status]);
    await town.sql(WARNED, [householdId, TONGJING]);
    const told = { applicationId, householdId };
    await town.transactions.asSystem('test', (tx, actor) => new FollowApplication().handle(tx, actor, told));
    return (await town.sql('select status from warning where household_id = $1', [householdId]))[0]?.status;
  }

  it('then the window looks at it there, and nobody visits twice', async () => {
    expect(await afterHearingOf('submitted')).toBe('in-application');
  });

  it('what waited for the application it was told of goes there too, and its deadline ends', async () => {
    const { id: householdId, memberIds } = await town.household({ division: TONGJING, members: [['1965-03-04', {}]] });
    const applicationId = uuidv7();
    await town.sql(APPLIED, [applicationId, householdId, memberIds[0], TONGJING, 'submitted']);
    await town.sql(INFORMED, [householdId, TONGJING, 'medical-self-pay', 'await-application', null]);
    await town.sql(INFORMED, [householdId, TONGJING, 'school-dropout', 'ask-department', 'education']);
    const told = { applicationId, householdId };
    await town.transactions.asSystem('test', (tx, actor) => new FollowApplication().handle(tx, actor, told));
    expect(await town.sql('select indicator, status, due_on::text as due from warning order by 1')).toEqual([
      { indicator: 'medical-self-pay', status: 'in-application', due: null },
      { indicator: 'school-dropout', status: 'following', due: '2026-12-04' },
    ]);
  });

  it('but when it has taken the application back before we heard of it, the warning stays open', async () => {
    expect(await afterHearingOf('withdrawn')).toBe('open');
  });
});
