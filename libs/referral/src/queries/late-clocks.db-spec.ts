import { ReferralTown } from '../referral-town-spec';
import { lateClocks } from './late-clocks.query';

describe('A referral that nobody decides (督办)', () => {
  let town: ReferralTown;
  let id: string;
  beforeAll(async () => {
    town = await ReferralTown.open();
    id = await town.refer();
    await town.claim('yubei-medical', id);
  });
  afterAll(() => town?.close());

  const late = (subject: string, more: object = {}) =>
    town.staff.as(subject, (tx, actor) =>
      lateClocks(tx, actor, { today: town.today, after: null, limit: 20, ...more }),
    );
  /** Two turns of the sweeper: what has fired stays fired. */
  const sweepOn = async (day: string) => {
    town.today = day;
    return [await town.sweep(), await town.sweep()];
  };

  it('in time, it is on nobody’s list; the early warning comes once (LAW 64)', async () => {
    expect(await sweepOn('2026-10-26')).toEqual([1, 0]);
    expect(await late('yubei-supervisor')).toEqual({ items: [], last: null });
  });

  it('the day after its last day it is 黄牌, once, and seen at once by supervisor, county and township (LAW 64)', async () => {
    expect(await sweepOn('2026-10-27')).toEqual([1, 0]);
    for (const subject of ['yubei-supervisor', 'yubei-civil-affairs', 'tongjing-reviewer'])
      expect((await late(subject)).items).toEqual([
        expect.objectContaining({
          kind: 'referral',
          subjectId: id,
          step: 'decide',
          due: '2026-10-26',
          colour: 'yellow',
        }),
      ]);
  });

  it('five working days later 红牌, once, and the log says all of it (LAW 64)', async () => {
    expect(await sweepOn('2026-11-01')).toEqual([0, 0]);
    expect(await sweepOn('2026-11-02')).toEqual([1, 0]);
    const { items } = await late('yubei-supervisor', { colour: 'red' });
    expect(items[0]?.rungs.map(({ rung }) => rung)).toEqual(['early', 'yellow', 'red']);
    const log = await town.staff.sql(
      `select action, actor_kind as by from action_log where referral_id = $1 and action like 'clock-%' order by at`,
      [id],
    );
    expect(log).toEqual(['early', 'yellow', 'red'].map((rung) => ({ action: `clock-${rung}`, by: 'system' })));
  });

  it('another county and another township see nothing of it, and a department isn’t asked (LAW 64)', async () => {
    for (const subject of ['yunyang-supervisor', 'yunyang-civil-affairs', 'longxi-reviewer'])
      expect((await late(subject)).items).toEqual([]);
    await expect(late('yubei-medical')).rejects.toThrow('not-allowed');
  });

  it('it tells nobody’s name and no receipt number', async () => {
    const { items } = await late('yubei-supervisor');
    expect(Object.keys(items[0] ?? {}).sort()).toEqual([
      'applicationId',
      'colour',
      'division',
      'due',
      'id',
      'kind',
      'place',
      'rungs',
      'standingSince',
      'step',
      'subjectId',
      'title',
    ]);
    expect(JSON.stringify(items)).not.toContain('覃桂芳');
  });

  it('is read page by page, the one due first at the head, none twice and none left out', async () => {
    const next = await town.refer('education');
    await town.claim('yubei-education', next);
    town.today = '2026-12-15';
    const first = await late('yubei-supervisor', { limit: 1 });
    const second = await late('yubei-supervisor', { limit: 1, after: first.last });
    expect([...first.items, ...second.items].map(({ subjectId }) => subjectId)).toEqual([id, next]);
    expect(second.last).toBeNull();
  });
});
