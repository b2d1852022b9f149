import { WarningTown } from '../warning-town-spec';
import { SetVisitBudget } from './set-visit-budget';

const set = (town: WarningTown, subject: string, division: string, households: number) =>
  town.staff.as(subject, (tx, actor) =>
    new SetVisitBudget().run(tx, actor, { division, households, reason: '人手不足', perWeek: 2 }),
  );

describe('the households to be visited in a week', () => {
  let town: WarningTown;
  beforeEach(async () => {
    town = await WarningTown.open();
    await town.nightOver();
  });
  afterEach(() => town?.close());

  it('are the most urgent within the budget, by colour, rank and age; the rest waits, and everybody sees it', async () => {
    const [blue, old, ranked, orange] = await town.warnAll(
      { colour: 'blue' },
      { colour: 'yellow', on: '2026-11-20' },
      { colour: 'yellow', rank: 900 },
      { colour: 'orange' },
    );
    expect(await town.handOut(2)).toBe(2);
    expect(await town.households('week')).toEqual([orange, ranked]);
    expect(await town.households('week', 'yubei-supervisor')).toEqual([orange, ranked]);
    const waiting = await town.list('waiting');
    expect(waiting.map(({ householdId, waitingDays, dueOn }) => [householdId, waitingDays, dueOn])).toEqual([
      [old, 3, null],
      [blue, 0, null],
    ]);
    expect(await town.households('week', 'longxi-reviewer')).toEqual([]);
  });

  it('stay the same all week: a restart, a second worker or another reader changes nothing', async () => {
    await town.warnAll({}, {}, {}, {});
    const both = await Promise.all([town.handOut(2), town.handOut(2)]);
    expect(both.reduce((sum, n) => sum + n, 0)).toBe(2);
    const handedOut = await town.households('week');
    await town.warn({ colour: 'orange', rank: 999 });
    await town.nightOver();
    town.today = '2026-11-29';
    expect(await town.handOut(2)).toBe(0);
    expect(await town.households('week')).toEqual(handedOut);
  });

  it('red doesn’t wait for the budget, whenever in the week it is found', async () => {
    await town.warnAll({}, {});
    await town.handOut(1);
    const { household } = await town.warn({ colour: 'red' });
    await town.nightOver();
    expect(await town.handOut(1)).toBe(1);
    const [, second] = await town.list('week');
    expect(second).toMatchObject({ householdId: household, dueOn: '2026-11-24', week: '2026-11-23' });
    expect(await town.households('waiting')).toHaveLength(1);
  });

  it('a household is visited once for all its warnings, which stand together', async () => {
    const { household } = await town.warn({ colour: 'orange' });
    await town.warn({ colour: 'orange', rank: 5 });
    await town.warn({ household, indicator: 'school-dropout', colour: 'blue' });
    await town.handOut(2);
    expect((await town.list('week')).map(({ colour, rank }) => [colour, rank])).toEqual([
      ['orange', 5],
      ['orange', 0],
      ['blue', 0],
    ]);
  });

  it('who wasn’t visited comes first next week, with the deadline that ran', async () => {
    const [first] = await town.warnAll({ colour: 'blue' });
    await town.handOut(1);
    await town.warn({ colour: 'orange' });
    town.today = '2026-11-30';
    expect(await town.handOut(1)).toBe(1);
    expect(await town.list('week')).toMatchObject([{ householdId: first, dueOn: '2026-12-14' }]);
  });

  it('waiting raises by a colour in four weeks, never to red: nobody waits for ever', async () => {
    const [old, fresh] = await town.warnAll({ colour: 'blue', on: '2026-09-01' }, { colour: 'yellow' });
    const [ancient] = await town.warnAll({ colour: 'blue', on: '2020-01-01' });
    expect(await town.handOut(2)).toBe(2);
    expect(await town.households('week')).toEqual([ancient, old]);
    expect(await town.households('waiting')).toEqual([fresh]);
  });

  it('a township’s own number counts before its county’s, and that before the setting; the list keeps what it has', async () => {
    await town.warnAll({}, {}, {}, {}, {});
    await town.handOut(1);
    expect(await set(town, 'yubei-civil-affairs', '500112000000', 3)).toMatchObject({ households: 3, from: 'county' });
    expect(await town.handOut(1)).toBe(2);
    expect(await set(town, 'tongjing-reviewer', '500112133000', 0)).toMatchObject({
      place: '统景镇',
      households: 0,
      from: 'township',
      log: [{ households: 0, reason: '人手不足' }, { households: 3 }],
    });
    expect(await town.handOut(1)).toBe(0);
    expect(await town.households('week')).toHaveLength(3);
  });

  it('nobody sets a number for others, or for a village', async () => {
    const refused = (subject: string, division: string) => expect(set(town, subject, division, 5)).rejects;
    await refused('longxi-reviewer', '500112133000').toMatchObject({ code: 'not-allowed' });
    await refused('tongjing-reviewer', '500112000000').toMatchObject({ code: 'not-allowed' });
    await refused('tongjing-clerk', '500112133000').toMatchObject({ code: 'not-allowed' });
    await refused('tongjing-reviewer', '500112133212').toMatchObject({ code: 'visit-budget-place' });
  });
});
