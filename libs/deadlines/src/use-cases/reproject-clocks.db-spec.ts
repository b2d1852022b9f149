import { Client } from 'pg';
import { ClockTown, newCase } from '../../../../test/support/clock-town';
import { loadCalendar, reprojectClocks } from '../index';

describe('A calendar that is corrected', () => {
  let town: ClockTown;
  let owner: Client;
  beforeAll(async () => {
    town = await ClockTown.open();
    owner = new Client({ connectionString: town.database.adminUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner?.end();
    await town?.close();
  });

  const reproject = () => town.act((tx) => reprojectClocks(tx, 'calendar 2026'));
  const holiday = (date: string) =>
    owner.query(`insert into calendar_exception values ($1, 'holiday', '停工')`, [date]);

  it('is known at once, published years and all', async () => {
    const days = ['2026-10-01', '2026-10-10', '2026-11-04'];
    const works = async () => {
      const calendar = await town.act((tx) => loadCalendar(tx));
      return [
        days.map((day) => calendar.works(day)),
        calendar.isPublished('2026-11-04'),
        calendar.isPublished('2027-01-04'),
      ];
    };
    expect(await works()).toEqual([[false, true, true], true, false]);
    await holiday('2026-11-04');
    expect(await works()).toEqual([[false, true, false], true, false]);
  });

  it('moves what runs, and leaves what has stopped, stands still or is counted in days alone', async () => {
    const [running, stopped, paused] = [
      await town.start('2026-09-28'),
      await town.start('2026-09-28'),
      await town.start('2026-09-28'),
    ];
    const publicity = await town.start('2026-11-02', { limit: { budget: 7, unit: 'calendar-day' } });
    await town.stop(stopped, '2026-11-03');
    await town.pause(paused, '2026-11-03');
    await holiday('2026-11-05');
    expect(await reproject()).toBe(1);
    expect((await town.moves(running)).at(-1)).toEqual({ from: '2026-11-16', to: '2026-11-17', why: 'calendar 2026' });
    expect((await town.moves(stopped)).filter(({ why }) => why === 'calendar 2026')).toEqual([]);
    expect(await town.moves(publicity)).toEqual([]);
    await town.resume(paused, '2026-11-04');
    expect(await town.clock(paused)).toMatchObject({ due: '2026-11-18' });
    expect(await reproject()).toBe(0);
  });

  it('moves the rungs with the due date', async () => {
    const subject = await town.start('2026-09-28');
    await holiday('2026-11-06');
    await reproject();
    await town.sweep('2026-11-10');
    expect((await town.clock(subject)).rungs).toEqual([]);
    await town.sweep('2026-11-11');
    expect((await town.clock(subject)).rungs).toEqual([{ rung: 'early', firedOn: '2026-11-11' }]);
  });

  it('reaches every one of many', async () => {
    await owner.query('truncate deadline cascade');
    await town.start('2026-09-28');
    const copy = `insert into deadline (subject_kind, subject_id, application_id, division, step, round, title, budget, unit, roll,
        started_on, due_on, provisional, projected_by, early_percent, red_after, next_rung_on)
      select subject_kind, uuidv7(), application_id, division, step, round, title, budget, unit, roll, started_on, due_on,
        provisional, projected_by, early_percent, red_after, next_rung_on from deadline, generate_series(1, 1200)`;
    await owner.query(copy);
    await holiday('2026-11-09');
    expect(await reproject()).toBe(1201);
    const [left] = await town.sql(
      `select count(*)::int as moves, count(distinct to_due)::int as days from deadline_move`,
    );
    expect(left).toEqual({ moves: 1201, days: 1 });
  });

  it('waits for a clock that is being started, so that none keeps the old calendar', async () => {
    const subject = newCase();
    let correction: Promise<number> | undefined;
    await town.act(async (tx) => {
      await tx.client.query('select pg_advisory_xact_lock_shared(640704)');
      await town.start('2026-09-28', {}, subject);
      await holiday('2026-11-10');
      correction = reproject();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await town.moves(subject)).toEqual([]);
    });
    await correction;
    expect((await town.moves(subject)).map(({ why }) => why)).toEqual(['calendar 2026']);
  });
});
