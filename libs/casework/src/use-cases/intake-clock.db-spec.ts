import { clocksOf, overdueClocks, sweepLadder } from '@yimen/deadlines';
import type { Actor, PlainDate } from '@yimen/kernel';
import { Environment } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { loadPack, PublishedPacks } from '@yimen/policy';
import { newHouseholdIds, registerHousehold } from '@yimen/registry';
import { pino } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { qinFamily } from '../../../../test/support/people';
import { StaffTown } from '../../../../test/support/staff-town';
import { AcceptApplication } from './accept-application';
import { AssessApplication } from './assess-application';
import { ConfirmMeasures } from './confirm-measures';
import { declineApplication } from './decline-application';
import { withdrawApplication } from './withdraw-application';

const VILLAGE = '500112133212';
const APPLICATION = `
  insert into application (id, receipt_no, division, household_id, applicant_id, window_agency_id, channel, hardships, status,
    policy_pack)
  select $1, $2, $3, $4, $5, a.id, 'window', '[{"kind":"income"}]', 'submitted', $6
    from agency a where a.code = 'window-500112133'`;

describe('The clock between acceptance and confirmed measures (LAW 64)', () => {
  let town: StaffTown;
  let packs: PublishedPacks;
  let today: PlainDate;
  let id: string;
  const clock = { now: () => new Date(`${today}T10:00:00+08:00`) };

  beforeAll(async () => {
    town = await StaffTown.open();
    packs = new PublishedPacks(town.transactions, new Environment(), clock, pino({ level: 'silent' }));
  });
  afterAll(() => town?.close());
  beforeEach(async () => {
    today = '2026-09-21';
    id = await submitted();
    await asClerk((tx, actor) => new AcceptApplication(clock, packs).run(tx, actor, step()));
  });

  const asClerk = <T>(work: (tx: Tx, actor: Actor) => Promise<T>) => town.as('tongjing-clerk', work);
  const step = () => ({ id, seen: null });
  const assess = () => asClerk((tx, actor) => new AssessApplication(clock, packs).run(tx, actor, step()));
  const intake = () =>
    town.transactions.asSystem('test', async (tx) => {
      const clocks = await clocksOf(tx, [{ kind: 'application', id }]);
      expect(clocks).toHaveLength(1);
      return clocks[0]!;
    });

  async function submitted(): Promise<string> {
    const [application, family] = [uuidv7(), qinFamily(VILLAGE)];
    const ids = newHouseholdIds(family as never);
    await town.transactions.asSystem('test', async (tx, actor) => {
      registerHousehold(tx, actor, family as never, ids, today);
      const { ref } = loadPack('chongqing');
      const told = [application, `T${application}`, VILLAGE, ids.id, ids.memberIds[0], ref];
      await tx.client.query(APPLICATION, told);
    });
    return application;
  }

  it('runs from the day of acceptance, which does not count, over the holidays (民法典 第201条)', async () => {
    expect(await intake()).toMatchObject({
      ...{ step: 'intake', title: '受理至确认救助措施', startedOn: '2026-09-21', due: '2026-10-12', stoppedOn: null },
    });
  });

  it('left accepted or assessed, it climbs the ladder, is logged and on the supervisors’ list (督办)', async () => {
    today = '2026-09-22';
    await assess();
    today = '2026-10-19';
    await town.transactions.asSystem('ladder', (tx, actor) => sweepLadder(tx, actor, today));
    expect((await intake()).rungs.map(({ rung }) => rung)).toEqual(['early', 'yellow', 'red']);
    const log = await town.sql(
      `select action from action_log where application_id = $1 and case_id is null and referral_id is null
          and action like 'clock-%' order by at`,
      [id],
    );
    expect(log.map(({ action }) => action)).toEqual(['clock-early', 'clock-yellow', 'clock-red']);
    const { items } = await town.as('yubei-supervisor', (tx, actor) =>
      overdueClocks(tx, actor, { today, after: null, limit: 10 }),
    );
    expect(items.find(({ subjectId }) => subjectId === id)).toMatchObject({
      ...{ kind: 'application', applicationId: id, step: 'intake', colour: 'red', due: '2026-10-12' },
    });
  });

  it('ends with the measures confirmed; the case’s own clock counts from acceptance still (第22条)', async () => {
    today = '2026-09-24';
    await assess();
    today = '2026-09-25';
    const programmes = ['dibao'];
    await asClerk((tx, actor) => new ConfirmMeasures(clock, packs).run(tx, actor, { ...step(), programmes }));
    expect(await intake()).toMatchObject({ stoppedOn: '2026-09-25', due: '2026-10-12' });
    const [decide] = await town.sql(
      `select started_on::text as from from deadline where application_id = $1 and step = 'decide'`,
      [id],
    );
    expect(decide?.from).toBe('2026-09-21');
  });

  it('ends where the application is declined or withdrawn', async () => {
    await assess();
    today = '2026-09-23';
    const reason = 'no-measure-due';
    await asClerk((tx, actor) => declineApplication(tx, actor, { ...step(), reason, today }));
    expect((await intake()).stoppedOn).toBe('2026-09-23');
    id = await submitted();
    await asClerk((tx, actor) => new AcceptApplication(clock, packs).run(tx, actor, step()));
    today = '2026-09-24';
    await asClerk((tx, actor) => withdrawApplication(tx, actor, { ...step(), today }));
    expect((await intake()).stoppedOn).toBe('2026-09-24');
  });
});
