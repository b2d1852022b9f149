import { ClockTown, newCase } from '../../../../test/support/clock-town';
import { overdueClocks, RUNGS, sweepLadder } from '../index';

let town: ClockTown;
beforeAll(async () => (town = await ClockTown.open()));
beforeEach(() => town.forget());
afterAll(() => town?.close());

const told = (subject: { applicationId: string }) =>
  town.sql(
    `select action, from_status as "from", to_status as "to", actor_kind as "actorKind", actor_id as "actorId" from action_log
      where application_id = $1 order by at, action`,
    [subject.applicationId],
  );
const events = () =>
  town.sql(`select payload ->> 'rung' as rung from outbox where topic = 'deadline-rung-fired' order by 1`);
const system = { from: 'decide', to: 'decide', actorKind: 'system', actorId: 'ladder' };

describe('The ladder (预警、黄牌、红牌)', () => {
  it('fires each rung once, on its first day and no day before: row, log line and event', async () => {
    const subject = await town.start('2026-09-28');
    const fired: [string, number][] = [];
    for (const day of [
      '2026-11-05',
      '2026-11-06',
      '2026-11-13',
      '2026-11-14',
      '2026-11-19',
      '2026-11-20',
      '2027-03-01',
    ])
      fired.push([day, await town.sweep(day)], [day, await town.sweep(day)]);
    expect(fired.filter(([, count]) => count > 0)).toEqual([
      ['2026-11-06', 1],
      ['2026-11-14', 1],
      ['2026-11-20', 1],
    ]);
    expect(await told(subject)).toEqual(RUNGS.map((rung) => ({ action: `clock-${rung}`, ...system })));
    expect(await events()).toEqual([{ rung: 'early' }, { rung: 'red' }, { rung: 'yellow' }]);
    expect((await town.clock(subject)).rungs).toEqual([
      { rung: 'early', firedOn: '2026-11-06' },
      { rung: 'yellow', firedOn: '2026-11-14' },
      { rung: 'red', firedOn: '2026-11-20' },
    ]);
  });

  it('is climbed once by two sweepers at once', async () => {
    for (let n = 0; n < 20; n++) await town.start('2026-09-28');
    const swept = await Promise.all([1, 2, 3, 4].map(() => town.sweep('2026-11-14')));
    expect(swept.reduce((sum, count) => sum + count)).toBe(40);
    expect(await events()).toHaveLength(40);
    expect(await town.sweep('2026-11-14')).toBe(0);
  });

  it('is climbed later where the sweeper was killed on the way', async () => {
    const subject = await town.start('2026-09-28');
    const killed = town.transactions.asSystem('ladder', async (tx, actor) => {
      expect(await sweepLadder(tx, actor, '2026-11-14')).toBe(2);
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    expect([(await town.clock(subject)).rungs, await told(subject), await events()]).toEqual([[], [], []]);
    expect(await town.sweep('2026-11-16')).toBe(2);
    expect(await told(subject)).toHaveLength(2);
  });

  it('leaves a case alone that somebody has in hand, and comes back to it', async () => {
    const subject = await town.start('2026-09-28');
    await town.act(async ({ client }) => {
      await client.query('select 1 from deadline where subject_id = $1 for update', [subject.id]);
      expect(await town.sweep('2026-11-14')).toBe(0);
    });
    expect(await town.sweep('2026-11-14')).toBe(2);
  });

  it('is not climbed while the clock stands still, nor once it has stopped', async () => {
    const [paused, stopped] = [await town.start('2026-09-28'), await town.start('2026-09-28')];
    await town.pause(paused, '2026-10-09');
    await town.stop(stopped, '2026-11-02');
    expect(await town.sweep('2027-01-04')).toBe(0);
    await town.resume(paused, '2027-01-04');
    expect(await town.sweep('2027-01-04')).toBe(0);
    const { due } = await town.clock(paused);
    expect(due).toBe('2027-02-09');
    expect(await town.sweep('2027-02-10')).toBe(2);
  });

  it('is climbed anew towards the new due date after an extension, each rung once (民发〔2021〕57号 第22条)', async () => {
    const subject = await town.start('2026-09-28');
    await town.sweep('2026-11-06');
    await town.extend(subject, '2026-11-09');
    const fired: string[] = [];
    for (const day of ['2026-11-09', '2026-11-23', '2026-11-24', '2026-12-04', '2026-12-05'])
      for (let turn = 0; turn < 2; turn++) if (await town.sweep(day)) fired.push(day);
    expect(fired).toEqual(['2026-11-24', '2026-12-05']);
    expect((await town.clock(subject)).rungs).toEqual([
      { rung: 'early', firedOn: '2026-11-06' },
      { rung: 'early', firedOn: '2026-11-24' },
      { rung: 'yellow', firedOn: '2026-12-05' },
    ]);
  });

  it('has no rung where only days have to pass: a publicity is nobody’s to hurry (民发〔2021〕57号 第19条)', async () => {
    const limit = { budget: 7, unit: 'calendar-day' } as const;
    const subject = await town.start('2026-09-14', { step: 'publicity', limit, ladder: undefined });
    await town.pause(subject, '2026-09-15');
    await town.resume(subject, '2026-09-16');
    expect(await town.sweep('2027-03-01')).toBe(0);
    expect(await town.clock(subject)).toMatchObject({ due: '2026-09-22', rungs: [] });
  });

  it('warns of a short limit on its last day at the latest, of one month by its days', async () => {
    const short = await town.start('2026-09-14', { limit: { budget: 3, unit: 'working-day' } });
    const month = await town.start('2026-09-14', { step: 'paid', limit: { budget: 1, unit: 'month' } });
    const firstRung = async (subject: { id: string }) =>
      (await town.sql('select next_rung_on::text as on from deadline where subject_id = $1', [subject.id]))[0]?.on;
    expect([await firstRung(short), (await town.clock(short)).due]).toEqual(['2026-09-17', '2026-09-17']);
    expect([await firstRung(month), (await town.clock(month)).due]).toEqual(['2026-10-09', '2026-10-14']);
  });
});

describe('What is late in an area (督办)', () => {
  it('is listed oldest first, by colour, page by page, and only what lies in the area', async () => {
    const other = await town.start('2026-09-01', {}, newCase({ division: '500235100201' }));
    const red = await town.start('2026-09-07');
    const yellow = await town.start('2026-09-28');
    await town.start('2026-10-12');
    await town.start('2026-09-07', { step: 'publicity', ladder: undefined });
    await town.sweep('2026-11-16');
    const list = (subject: string, more: object = {}) =>
      town.transactions.run({ kind: 'officer', id: subject }, null, (tx, { actor }) =>
        overdueClocks(tx, actor, { today: '2026-11-16', after: null, limit: 10, ...more }),
      );
    const lines = async (page: ReturnType<typeof list>) =>
      (await page).items.map(({ subjectId, colour }) => [subjectId, colour]);
    expect(await lines(list('yubei-civil-affairs'))).toEqual([
      [red.id, 'red'],
      [yellow.id, 'yellow'],
    ]);
    expect(await lines(list('yubei-civil-affairs', { colour: 'red' }))).toEqual([[red.id, 'red']]);
    expect(await lines(list('yunyang-civil-affairs'))).toEqual([[other.id, 'red']]);
    expect(await lines(list('yubei-medical'))).toEqual([]);
    const { last } = await list('yubei-civil-affairs', { limit: 1 });
    expect(await lines(list('yubei-civil-affairs', { after: last }))).toEqual([[yellow.id, 'yellow']]);
  });
});
