import { ClockTown, newCase } from '../../../../test/support/clock-town';

const SURVEY = { step: 'survey', title: '入户调查', limit: { budget: 3, unit: 'working-day' as const } };

let town: ClockTown;
beforeAll(async () => (town = await ClockTown.open()));
afterAll(() => town?.close());

const pausesOf = (subject: { id: string }) =>
  town.sql(
    `select paused_on::text as "from", resumed_on::text as "to", reason, opened_by as by, closed_by as ended from suspension s
       join deadline d on d.id = s.deadline_id where d.subject_id = $1 order by 1`,
    [subject.id],
  );

describe('A pause (补正等待不计入办理时限, I4)', () => {
  it('takes the due date away, and gives it back later by the days it lasted, each with its record', async () => {
    const subject = await town.start('2026-09-28');
    await town.pause(subject, '2026-10-09');
    expect(await town.clock(subject)).toMatchObject({
      due: null,
      standing: { since: '2026-10-09', reason: 'applicant-papers', waitingFor: 'applicant' },
    });
    await town.resume(subject, '2026-10-12');
    const running = await town.clock(subject);
    expect(running).toMatchObject({ due: '2026-11-17', standing: null });
    expect(running.explanation).toContain('2026-10-09 至 2026-10-11 暂停计时（等待申请人），不计');
    expect(await town.moves(subject)).toEqual([
      { from: '2026-11-13', to: null, why: 'pause' },
      { from: null, to: '2026-11-17', why: 'resume' },
    ]);
  });

  it('on clocks that stand still already changes nothing: the first reason stays', async () => {
    const subject = await town.start('2026-09-28');
    await town.pause(subject, '2026-10-09');
    await town.pause(subject, '2026-10-12', { reason: '公示异议' });
    expect(await pausesOf(subject)).toHaveLength(1);
    await town.resume(subject, '2026-10-13');
    await town.resume(subject, '2026-10-20');
    expect(await pausesOf(subject)).toEqual([
      { from: '2026-10-09', to: '2026-10-13', reason: 'applicant-papers', by: '覃桂芳', ended: '覃桂芳' },
    ]);
  });

  it('that ends on the day it began counts for nothing, as often as it happens', async () => {
    const subject = await town.start('2026-09-28');
    for (let again = 0; again < 3; again++) {
      await town.pause(subject, '2026-10-09');
      await town.resume(subject, '2026-10-09');
    }
    const clock = await town.clock(subject);
    expect(clock).toMatchObject({ due: '2026-11-13', standing: null });
    expect(clock.explanation.join()).not.toContain('暂停');
    await town.pause(subject, '2026-10-09');
    await town.resume(subject, '2026-10-12');
    expect(await town.clock(subject)).toMatchObject({ due: '2026-11-17' });
  });

  it('may stand for one step while the whole goes on', async () => {
    const subject = await town.start('2026-09-28');
    await town.start('2026-09-28', SURVEY, subject);
    await town.pause(subject, '2026-09-29', { steps: ['survey'], reason: '家中无人' });
    const standing = async () =>
      (await town.clocks(subject)).map(({ step, standing }) => [step, standing?.reason]).sort();
    expect(await standing()).toEqual([
      ['decide', undefined],
      ['survey', '家中无人'],
    ]);
    await town.pause(subject, '2026-10-09');
    await town.resume(subject, '2026-10-09', ['decide']);
    expect(await standing()).toEqual([
      ['decide', undefined],
      ['survey', '家中无人'],
    ]);
  });

  it('ends with the clock, whose due date stays to be compared with the day', async () => {
    const subject = await town.start('2026-09-28');
    await town.pause(subject, '2026-10-09');
    await town.stop(subject, '2026-10-12');
    expect(await town.clock(subject)).toMatchObject({ due: '2026-11-17', stoppedOn: '2026-10-12', standing: null });
    await town.stop(subject, '2026-10-20');
    await town.resume(subject, '2026-10-20');
    expect(await town.clock(subject)).toMatchObject({ due: '2026-11-17', stoppedOn: '2026-10-12' });
  });
});

describe('What is refused', () => {
  it('a pause over another, in words the counter understands, and nothing of it stays', async () => {
    const subject = await town.start('2026-09-28');
    await town.pause(subject, '2026-10-09');
    await town.resume(subject, '2026-10-12');
    const late = town.pause(subject, '2026-10-10');
    await expect(late).rejects.toMatchObject({
      code: 'suspension-overlaps',
      spec: { kind: 'conflict', title: '暂停计时的时段重叠' },
    });
    expect(await pausesOf(subject)).toHaveLength(1);
    expect(await town.clock(subject)).toMatchObject({ due: '2026-11-17', standing: null });
  });

  it('by the database itself, whoever writes', async () => {
    const subject = await town.start('2026-09-28');
    await town.pause(subject, '2026-10-09');
    const over = town.sql(
      `insert into suspension (deadline_id, paused_on, resumed_on, reason, waiting_for, opened_by)
       select id, '2026-10-12', '2026-10-13', 'x', 'window', 'x' from deadline where subject_id = $1`,
      [subject.id],
    );
    await expect(over).rejects.toMatchObject({ code: '23P01', constraint: 'suspension_overlaps' });
    const other = await town.start('2026-09-28');
    await expect(town.pause(other, '2026-10-09')).resolves.toBeUndefined();
  });

  it('a clock that runs again before it was paused', async () => {
    const subject = await town.start('2026-09-28');
    await town.pause(subject, '2026-10-09');
    await expect(town.resume(subject, '2026-10-08')).rejects.toMatchObject({ code: 'suspension-reversed' });
    expect(await town.clock(subject)).toMatchObject({ standing: { since: '2026-10-09' } });
  });
});

describe('Two at once', () => {
  it('pause and stop one clock: one pause, one end, whatever comes first', async () => {
    const subjects = await Promise.all(Array.from({ length: 8 }, () => town.start('2026-09-28')));
    await Promise.all(
      subjects.flatMap((subject) => [
        town.pause(subject, '2026-10-09'),
        town.stop(subject, '2026-10-10'),
        town.pause(subject, '2026-10-09'),
      ]),
    );
    for (const subject of subjects) {
      expect((await pausesOf(subject)).length).toBeLessThan(2);
      const { stoppedOn, due } = await town.clock(subject);
      expect([stoppedOn, due !== null]).toEqual(['2026-10-10', true]);
    }
  });

  it('pausing and resuming by turns leaves what its moves add up to', async () => {
    const subject = await town.start('2026-09-28', {}, newCase());
    await Promise.allSettled(
      [1, 2, 3, 4].flatMap(() => [town.pause(subject, '2026-10-09'), town.resume(subject, '2026-10-12')]),
    );
    await town.resume(subject, '2026-10-12');
    const { due } = await town.clock(subject);
    expect((await town.moves(subject)).at(-1)?.to).toBe(due);
  });
});
