import { ClockTown } from '../../../../test/support/clock-town';
import { overdueClocks } from '../index';

let town: ClockTown;
beforeAll(async () => (town = await ClockTown.open()));
beforeEach(() => town.forget());
afterAll(() => town?.close());

const list = (today: string, more: object = {}) =>
  town.transactions.run({ kind: 'officer', id: 'yubei-civil-affairs' }, null, (tx, { actor }) =>
    overdueClocks(tx, actor, { today, after: null, limit: 10, ...more }),
  );
const lines = async (today: string, more: object = {}) =>
  (await list(today, more)).items.map(({ subjectId, colour, due, standingSince }) => [
    subjectId,
    colour,
    due,
    standingSince,
  ]);

describe('A clock that somebody paused and forgot (督办, I4)', () => {
  it('is listed once it has stood still for more than thirty days, or as many as were asked for', async () => {
    const { id, ...subject } = await town.start('2026-09-28');
    await town.pause({ id, ...subject }, '2026-10-09');
    const line = [id, 'standing', null, '2026-10-09'];
    expect(await lines('2026-11-08')).toEqual([]);
    expect(await lines('2026-11-09')).toEqual([line]);
    expect(await lines('2026-10-16', { standingDays: 7 })).toEqual([]);
    expect(await lines('2026-10-17', { standingDays: 7, colour: 'standing' })).toEqual([line]);
    expect(await lines('2026-11-09', { colour: 'yellow' })).toEqual([]);
    await town.resume({ id, ...subject }, '2026-11-09');
    expect(await lines('2026-11-09')).toEqual([]);
  });

  it('stays 黄牌 where it was late before it was paused, and says since when it stands', async () => {
    const subject = await town.start('2026-09-28');
    await town.pause(subject, '2026-11-16');
    expect(await lines('2026-11-17')).toEqual([[subject.id, 'yellow', '2026-11-13', '2026-11-16']]);
  });

  it('stands among the late ones by its day, page by page, none twice and none left out', async () => {
    const [late, held, later] = [
      await town.start('2026-08-24'),
      await town.start('2026-09-28'),
      await town.start('2026-09-07'),
    ];
    await town.pause(held, '2026-10-13');
    const whole = (await lines('2026-11-20')).map(([id]) => id);
    expect(whole).toEqual([late.id, held.id, later.id]);
    const paged: string[] = [];
    for (let after: string | null = null, n = 0; n === 0 || after !== null; n++) {
      const page: Awaited<ReturnType<typeof list>> = await list('2026-11-20', { after, limit: 1 });
      paged.push(...page.items.map(({ subjectId }) => subjectId));
      after = page.last;
    }
    expect(paged).toEqual(whole);
  });
});
