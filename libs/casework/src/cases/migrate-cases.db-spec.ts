import { publicised, surveyed } from './town-steps-spec';
import { CaseTown } from './case-town-spec';
import type { Procedure } from '../domain/procedure';
import { basicLiving } from '../domain/procedures/basic-living';
import { PROCEDURES } from '../domain/procedures/procedures';
import { migrateCases, planMigration } from './migrate-cases';

const { publicised: shown, ...others } = basicLiving.states;

/** Made up: reviewing has the limit of the check, 公示 is no step of its own, an objection's survey doesn't stop the clock. */
const second: Procedure = {
  ...basicLiving,
  version: 2,
  states: {
    ...others,
    reviewing: { ...others.reviewing, limits: ['check'], on: { ...others.reviewing.on, 'propose-grant': 'hung-out' } },
    'hung-out': { ...shown },
    resurveying: { name: '异议重新调查', clock: 'running', limits: ['resurvey'], on: { 'finish-survey': 'reviewing' } },
  },
};
const tables = [...PROCEDURES, second];
const CHOSEN = { procedure: 'basic-living', to: 2, division: '500112' };

describe('casework migrate: running cases keep the table they started with until somebody moves them (I9)', () => {
  let town: CaseTown;
  let [surveying, reviewing, waiting, hanging, over] = ['', '', '', '', ''];

  beforeAll(async () => {
    town = await CaseTown.open();
    town.today = '2026-09-01';
    for (const keep of [
      (id: string) => (surveying = id),
      (id: string) => (reviewing = id),
      (id: string) => (waiting = id),
      (id: string) => (hanging = id),
      (id: string) => (over = id),
    ])
      keep(await town.caseOf());
    await surveyed(town, reviewing);
    await publicised(town, waiting);
    town.today = '2026-09-03';
    await town.act('tongjing-clerk', waiting, 'object', { text: '有车' });
    await publicised(town, hanging);
    await town.act('tongjing-clerk', over, 'withdraw');
  });
  afterAll(() => town?.close());

  const apply = (chosen = CHOSEN, today = '2026-09-07') =>
    migrateCases(town.staff.transactions, chosen, {
      today,
      tables,
      onError: (_, error) => {
        throw error;
      },
    });
  const stateOf = (id: string) =>
    town.staff.admin('select procedure_version, version, status from case_file where id = $1', [id]);
  const running = async (id: string) =>
    (await town.staff.admin(
      `select step, due_on is null as standing from deadline where subject_id = $1 and stopped_on is null order by step`,
      [id],
    )) as { step: string; standing: boolean }[];

  it('says first how many cases, from which version and step, what changes for them, and which can not be moved', async () => {
    const before = await stateOf(reviewing);
    const plan = await planMigration(town.staff.transactions, CHOSEN, tables);
    expect(plan).toEqual([
      {
        ...{ from: 1, status: 'publicised', statusName: '公示', cases: 1, unlimited: 0 },
        ...{ whyNot: '第 2 版没有这个环节', changes: [] },
      },
      {
        ...{ from: 1, status: 'resurveying', statusName: '异议重新调查', cases: 1, unlimited: 0, whyNot: null },
        changes: [
          '总时限由暂停改为计时',
          '取消动作：登记入户调查、登记信息核对结果、不配合核查，终止程序、申请人撤回、登记近亲属备案、登记投诉举报、县级入户核查',
        ],
      },
      {
        ...{ from: 1, status: 'reviewing', statusName: '审核', cases: 1, unlimited: 0, whyNot: null },
        changes: ['环节时限由“审核”、“调查核实并提出审核意见”改为“启动信息核对”'],
      },
      { from: 1, status: 'surveying', statusName: '调查核实', cases: 1, unlimited: 0, whyNot: null, changes: [] },
    ]);
    expect(await stateOf(reviewing)).toEqual(before);
  });

  it('moves only the chosen: by step, by place', async () => {
    expect(await apply({ ...CHOSEN, division: '500101' })).toEqual({ moved: 0, left: 0, failed: 0 });
    expect(await apply({ ...CHOSEN, status: 'surveying' } as typeof CHOSEN)).toEqual({ moved: 1, left: 0, failed: 0 });
    expect(await stateOf(surveying)).toEqual([{ procedure_version: 2, version: 2, status: 'surveying' }]);
    expect(await stateOf(reviewing)).toMatchObject([{ procedure_version: 1 }]);
  });

  it('moves each that can be, with the clocks of the new step; the others keep their table; what is over is left alone', async () => {
    expect(await running(waiting)).toEqual([
      { step: 'decide', standing: true },
      { step: 'resurvey', standing: false },
    ]);
    expect(await apply()).toEqual({ moved: 2, left: 1, failed: 0 });
    expect(await running(reviewing)).toEqual([
      { step: 'check', standing: false },
      { step: 'decide', standing: false },
    ]);
    expect(await running(waiting)).toEqual([
      { step: 'decide', standing: false },
      { step: 'resurvey', standing: false },
    ]);
    const stood = `select paused_on::text as "from", resumed_on::text as "to" from suspension s
                     join deadline d on d.id = s.deadline_id where d.subject_id = $1`;
    expect(await town.staff.admin(stood, [waiting])).toEqual([{ from: '2026-09-03', to: '2026-09-07' }]);
    expect(await stateOf(hanging)).toMatchObject([{ procedure_version: 1, status: 'publicised' }]);
    expect(await stateOf(over)).toMatchObject([{ procedure_version: 1, status: 'withdrawn' }]);
  });

  it('leaves a line by the system in the log of each, and who saw the case before must look again', async () => {
    const lines = `select action, actor_kind, actor_id, from_status, to_status, detail->'procedureVersion' as versions
                     from action_log where case_id = $1 and action = 'migrate'`;
    const line = { action: 'migrate', actor_kind: 'system', actor_id: 'migrate-cases' };
    expect(await town.staff.admin(lines, [reviewing])).toEqual([
      { ...line, from_status: 'reviewing', to_status: 'reviewing', versions: { from: 1, to: 2 } },
    ]);
    expect(await stateOf(reviewing)).toMatchObject([{ version: 5 }]);
  });

  it('does nothing the second time, nor twice when two run it at once', async () => {
    const log = `select count(*)::int as lines from action_log where action = 'migrate'`;
    const before = await town.staff.admin(log);
    expect(await apply()).toEqual({ moved: 0, left: 1, failed: 0 });
    const fresh = await town.caseOf();
    const both = await Promise.all([apply(), apply()]);
    expect(both.map(({ moved }) => moved).sort()).toEqual([0, 1]);
    expect(await stateOf(fresh)).toEqual([{ procedure_version: 2, version: 2, status: 'surveying' }]);
    expect(await town.staff.admin(log)).toEqual([{ lines: Number(before[0]?.lines) + 1 }]);
  });

  it('one that fails is told of, stays as it was, and does not hold up the others', async () => {
    const [sick, healthy] = [await town.caseOf(), await town.caseOf()];
    for (const id of [sick, healthy]) await surveyed(town, id);
    await town.staff.admin(
      `update case_file set terms = jsonb_set(terms, '{limits,check,budget}', '0') where id = $1`,
      [sick],
    );
    const failed: string[] = [];
    const onError = (id: string) => void failed.push(id);
    const done = await migrateCases(town.staff.transactions, CHOSEN, { today: '2026-09-07', tables, onError });
    expect([done, failed]).toEqual([{ moved: 1, left: 1, failed: 1 }, [sick]]);
    expect(await stateOf(sick)).toMatchObject([{ procedure_version: 1, version: 4 }]);
  });

  it('refuses a version that this service does not have, and never registers a made-up one', async () => {
    await expect(planMigration(town.staff.transactions, CHOSEN)).rejects.toMatchObject({ code: 'procedure-unknown' });
    const onError = () => undefined;
    await expect(migrateCases(town.staff.transactions, CHOSEN, { today: '2026-09-07', onError })).rejects.toMatchObject(
      { code: 'procedure-unknown' },
    );
  });
});
