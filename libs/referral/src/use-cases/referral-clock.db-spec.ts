import { ReferralTown } from '../referral-town-spec';
import { deskReferral } from '../queries/desk-referral.query';
import { pool } from '../queries/pool.query';
import { windowReferral } from '../queries/window-referrals.query';
import { cancelReferral } from './cancel-referral';
import { completeReferral } from './complete-referral';
import { holdReferral } from './hold-referral';
import { releaseReferral } from './release-referral';
import { resumeReferral } from './resume-referral';

const MEDICAL = 'yubei-medical';

describe('The legal clock of what is referred to a department', () => {
  let town: ReferralTown;
  let id: string;
  beforeAll(async () => (town = await ReferralTown.open()));
  afterAll(() => town?.close());
  beforeEach(async () => {
    town.today = '2026-09-21';
    id = await town.refer();
  });

  const totalOf = async (one: string) => (await town.clocks(one)).find(({ step }) => step === 'decide')!;
  const clock = () => totalOf(id);
  const hold = () =>
    town.act(MEDICAL, id, (tx, actor, step) => holdReferral(tx, actor, { ...step, reason: 'window-papers' }));

  it('runs from the day of issue, over the holidays, and department and window see till when and why (LAW 64)', async () => {
    expect(await clock()).toMatchObject({ step: 'decide', startedOn: '2026-09-21', due: '2026-10-26', standing: null });
    const desk = await town.staff.as(MEDICAL, (tx, actor) => deskReferral(tx, actor, id));
    const window = await town.staff.as('tongjing-clerk', (tx, actor) => windowReferral(tx, actor, id));
    for (const { clock: shown } of [desk, window]) {
      expect(shown).toMatchObject({ mode: 'running', waitingFor: null, due: '2026-10-26', provisional: false });
      expect(shown.explanation.join('；')).toContain('国庆节 10-01 至 10-07 不计，10-10 调休上班计入');
    }
  });

  it('a department sees in its pool till when each is to be decided, oldest first (LAW 64)', async () => {
    const { items } = await town.staff.as(MEDICAL, (tx, actor) => pool(tx, actor, { after: null, limit: 100 }));
    expect(items.find((line) => line.id === id)).toMatchObject({ due: '2026-10-26', provisional: false });
    expect(items.map((line) => line.id)).toEqual(items.map((line) => line.id).sort());
  });

  it('stands still while it is on hold, for whom the reason names, and runs on by as many days (LAW 64)', async () => {
    await town.begin(id);
    town.today = '2026-10-12';
    const { clock: held } = await hold().then(() => town.act(MEDICAL, id, (tx, actor) => deskReferral(tx, actor, id)));
    expect(held).toMatchObject({ mode: 'paused', waitingFor: 'window', due: null });
    expect((await clock()).standing).toEqual({
      ...{ since: '2026-10-12', reason: '请窗口补充或更正信息', waitingFor: 'window' },
    });
    town.today = '2026-10-15';
    await town.act(MEDICAL, id, resumeReferral);
    expect(await clock()).toMatchObject({ due: '2026-10-29', standing: null });
    expect((await clock()).explanation.join('；')).toContain(
      '2026-10-12 至 2026-10-14 暂停计时（请窗口补充或更正信息）',
    );
  });

  it('given back to the pool while on hold, it runs on for whoever claims next (LAW 64)', async () => {
    await town.begin(id);
    await hold();
    town.today = '2026-09-23';
    await town.act(MEDICAL, id, releaseReferral);
    expect(await clock()).toMatchObject({ due: '2026-10-27', standing: null });
  });

  it('returned, it runs on: an office doesn’t wait for another on the applicant’s time (LAW 64)', async () => {
    await town.begin(id);
    await town.act(MEDICAL, id, (tx, actor, step) =>
      holdReferral(tx, actor, { ...step, reason: 'applicant-papers', papers: ['illness-receipts'] }),
    );
    town.today = '2026-09-24';
    await town.giveBack(MEDICAL, id, { reasons: ['not-our-duty'] });
    expect(await clock()).toMatchObject({ due: '2026-10-28', standing: null });
    town.today = '2026-10-30';
    await town.sweep();
    expect((await clock()).rungs.map(({ rung }) => rung)).toEqual(['early', 'yellow']);
  });

  it('rerouted, the new one goes on with the old one’s: its day, its pauses, what it has set off (LAW 64)', async () => {
    await town.begin(id);
    await hold();
    town.today = '2026-09-24';
    await town.giveBack(MEDICAL, id, { reasons: ['not-our-duty'] });
    town.today = '2026-10-30';
    await town.sweep();
    const other = await town.reroute(id, 'county-civil-affairs');
    expect(await clock()).toMatchObject({ stoppedOn: '2026-10-30', standing: null });
    const went = await clock();
    const goes = await totalOf(other.id);
    expect(goes).toEqual({ ...went, id: goes.id, subjectId: other.id, stoppedOn: null });
    expect(goes).toMatchObject({ startedOn: '2026-09-21', due: '2026-10-28' });
    expect(await town.sweep()).toBe(0);
    town.today = '2026-11-04';
    await town.sweep();
    expect((await totalOf(other.id)).rungs.map(({ rung }) => rung)).toEqual(['early', 'yellow', 'red']);
    const shownTo = await town.staff.admin(
      'select distinct audience_agency_id as id from deadline where subject_id = $1',
      [other.id],
    );
    expect([shownTo, other.toAgencyName]).toEqual([[{ id: other.toAgencyId }], '渝北区民政局']);
  });

  it('rerouted from one that was issued before there were clocks, it begins that day', async () => {
    await town.staff.admin('delete from deadline where subject_id = $1', [id]);
    town.today = '2026-09-28';
    const other = await town.reroute(id, 'county-civil-affairs');
    expect(await totalOf(other.id)).toMatchObject({ startedOn: '2026-09-28', due: '2026-10-30' });
  });

  it('stops with the department’s outcome, on that day (LAW 45, 64)', async () => {
    await town.begin(id);
    await hold();
    town.today = '2026-09-22';
    await town.act(MEDICAL, id, resumeReferral);
    await town.act(MEDICAL, id, (tx, actor, step) => completeReferral(tx, actor, { ...step, outcome: 'granted' }));
    expect(await clock()).toMatchObject({ stoppedOn: '2026-09-22', standing: null, due: '2026-10-26' });
  });

  it('stops where the window takes it back, even while it stood still (LAW 64)', async () => {
    await town.begin(id);
    await hold();
    await town.act('tongjing-clerk', id, (tx, actor, step) =>
      cancelReferral(tx, actor, { ...step, reason: 'need-met' }),
    );
    expect(await clock()).toMatchObject({ stoppedOn: '2026-09-21', standing: null });
  });

  it('told twice, one clock runs; what was issued before there were clocks goes its way without', async () => {
    await town.tellAgain(id);
    expect((await town.clocks(id)).map(({ step }) => step).sort()).toEqual(['claim', 'decide']);
    await town.staff.admin('delete from deadline where subject_id = $1', [id]);
    await town.begin(id);
    await hold();
    await town.act(MEDICAL, id, resumeReferral);
    const done = await town.act(MEDICAL, id, (tx, actor, step) =>
      completeReferral(tx, actor, { ...step, outcome: 'granted' }),
    );
    expect(done.status).toBe('completed');
    const seen = await town.staff.as(MEDICAL, (tx, actor) => deskReferral(tx, actor, id));
    expect(seen.clock).toEqual({
      ...{ mode: 'stopped', waitingFor: null },
      ...{ due: null, claimDue: null, provisional: false, explanation: [] },
    });
  });
});
