import { ClockTown, DECIDE, newCase } from '../../../../test/support/clock-town';
import { startClock } from '../index';

let town: ClockTown;
beforeAll(async () => (town = await ClockTown.open()));
afterAll(() => town?.close());

describe('A clock (低保 30 个工作日, 民发〔2021〕57号 第22条)', () => {
  it('starts on the day of the event, which does not count, and says how its due date came about', async () => {
    const subject = await town.start('2026-09-28');
    expect(await town.clock(subject)).toMatchObject({
      ...{ step: 'decide', round: 1, title: '总时限', source: '民发〔2021〕57号 第22条', startedOn: '2026-09-28' },
      ...{ due: '2026-11-13', provisional: false, standing: null, stoppedOn: null, extended: null, rungs: [] },
      explanation: [
        '自 2026-09-28 的次日起算，30 个工作日',
        '国庆节 10-01 至 10-07 不计，10-10 调休上班计入',
        '到期日 2026-11-13',
      ],
    });
    expect(await town.moves(subject)).toEqual([]);
  });

  it('is started once: again, or by two at once, changes nothing while it runs or stands still', async () => {
    const subject = newCase();
    await Promise.all([1, 2, 3].map(() => town.start('2026-09-28', {}, subject)));
    await town.pause(subject, '2026-10-09');
    await town.start('2026-10-12', {}, subject);
    expect(await town.clock(subject)).toMatchObject({ startedOn: '2026-09-28', standing: { since: '2026-10-09' } });
  });

  it('starts anew once it has stopped: a survey after an objection', async () => {
    const survey = { step: 'survey', title: '入户调查', limit: { budget: 3, unit: 'working-day' as const } };
    const subject = await town.start('2026-09-07', survey);
    await town.stop(subject, '2026-09-08');
    await town.start('2026-09-14', survey, subject);
    await town.start('2026-09-15', survey, subject);
    const seen = (await town.clocks(subject)).map(({ round, due, stoppedOn }) => [round, due, stoppedOn]);
    expect(seen).toEqual([
      [1, '2026-09-10', '2026-09-08'],
      [2, '2026-09-17', null],
    ]);
  });

  it('refuses a limit that is none, and leaves nothing', async () => {
    const subject = newCase();
    const none = {
      step: 'decide',
      title: '总时限',
      from: '2026-09-28',
      ladder: { earlyPercent: 80, redAfterWorkingDays: 5 },
    };
    const limit = { ...DECIDE, budget: 0 };
    await expect(town.act((tx) => startClock(tx, subject, { ...none, limit }))).rejects.toMatchObject({
      code: 'deadline-budget',
    });
    expect(await town.clocks(subject)).toEqual([]);
  });

  it('keeps the roll rule that moved its last day (民法典 第203条)', async () => {
    const limit = { budget: 7, unit: 'calendar-day' as const, roll: 'next-working-day' as const };
    const subject = await town.start('2026-09-24', { limit });
    const [kept] = await town.sql('select due_on::text as due, rolled_by from deadline where subject_id = $1', [
      subject.id,
    ]);
    expect(kept).toEqual({ due: '2026-10-08', rolled_by: 'next-working-day' });
  });
});

describe('An extension (30 → 45, 民发〔2021〕57号 第22条)', () => {
  it('needs a reason and who allowed it, and moves the due date once', async () => {
    const subject = await town.start('2026-09-28');
    await town.extend(subject, '2026-11-02');
    const clock = await town.clock(subject);
    expect(clock.explanation[1]).toBe('2026-11-02 经区民政局 冉启明同意，由 30 延长至 45（人户分离，需异地核查）');
    expect(clock).toMatchObject({
      due: '2026-12-04',
      extended: { to: 45, on: '2026-11-02', reason: '人户分离，需异地核查', allowedBy: '区民政局 冉启明' },
    });
    expect(await town.moves(subject)).toEqual([{ from: '2026-11-13', to: '2026-12-04', why: 'extension' }]);
    await expect(town.extend(subject, '2026-11-03')).rejects.toMatchObject({ code: 'deadline-extended-before' });
  });

  it('is given in time, on the last day too; what is late stays late', async () => {
    const [late, just] = [await town.start('2026-09-28'), await town.start('2026-09-28')];
    await expect(town.extend(late, '2026-11-14')).rejects.toMatchObject({
      code: 'deadline-over',
      spec: { kind: 'unprocessable', title: '时限已过，不能再延长' },
    });
    expect(await town.clock(late)).toMatchObject({ due: '2026-11-13', extended: null });
    await town.extend(just, '2026-11-13');
    expect((await town.clock(just)).due).toBe('2026-12-04');
  });

  it('is refused where the pack allows none, and where nothing runs', async () => {
    const { extendTo: _, ...limit } = DECIDE;
    const subject = await town.start('2026-09-28', { limit });
    await expect(town.extend(subject, '2026-11-02')).rejects.toMatchObject({ code: 'deadline-not-extendable' });
    await expect(town.extend(subject, '2026-11-02', 'survey')).rejects.toMatchObject({ code: 'deadline-unknown' });
    await town.stop(subject, '2026-11-02');
    await expect(town.extend(subject, '2026-11-02')).rejects.toMatchObject({ code: 'deadline-unknown' });
  });
});

describe('Who sees a clock (I8)', () => {
  it('its area and the department addressed; not another county, and nobody changes it from there', async () => {
    const clerk = (subject: string) => ({ kind: 'officer' as const, id: subject });
    const [agency] = await town.sql(`select agency_id as id from officer where subject = 'yubei-medical'`);
    const subject = await town.start('2026-09-28', {}, newCase({ kind: 'referral', audienceAgencyId: agency?.id }));
    await town.pause(subject, '2026-10-09');
    const seen = (who: string) =>
      town.transactions.run(clerk(who), null, async ({ client }) => {
        const sql = `select (select count(*)::int from deadline where subject_id = $1) as clocks,
                            (select count(*)::int from suspension s join deadline d on d.id = s.deadline_id
                              where d.subject_id = $1) as pauses`;
        return (await client.query(sql, [subject.id])).rows[0];
      });
    expect(await seen('tongjing-clerk')).toEqual({ clocks: 1, pauses: 1 });
    expect(await seen('yubei-medical')).toEqual({ clocks: 1, pauses: 1 });
    expect(await seen('yunyang-civil-affairs')).toEqual({ clocks: 0, pauses: 0 });
  });
});
