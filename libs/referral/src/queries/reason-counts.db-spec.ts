import { ReferralTown } from '../referral-town-spec';
import { holdReferral } from '../use-cases/hold-referral';
import { resumeReferral } from '../use-cases/resume-referral';
import { reasonCounts } from './reason-counts.query';

const MEDICAL = 'yubei-medical';

describe('Why departments gave back, refused or held, counted (督办)', () => {
  let town: ReferralTown;
  beforeAll(async () => {
    town = await ReferralTown.open();
    for (const day of ['2026-09-21', '2026-09-22']) {
      town.today = day;
      const id = await town.refer();
      await town.begin(id);
      await town.act(MEDICAL, id, (tx, actor, step) => holdReferral(tx, actor, { ...step, reason: 'window-visit' }));
      await town.act(MEDICAL, id, resumeReferral);
      await town.giveBack(MEDICAL, id, { reasons: ['not-our-duty', 'facts-wrong'] });
    }
  });
  afterAll(() => town?.close());

  const counts = (subject: string, from = '2026-09-01', to = '2026-09-30') =>
    town.staff.as(subject, (tx, actor) => reasonCounts(tx, actor, { from, to }));

  it.each(['yubei-supervisor', 'yubei-civil-affairs', 'tongjing-reviewer'])(
    '%s sees how often each gave which',
    async (subject) => {
      const told = (await counts(subject)).map(({ agencyName, programme, kind, code, text, count }) => [
        ...[agencyName, programme, kind, code, text, count],
      ]);
      expect(told).toEqual([
        ['渝北区医疗保障局', 'medical', 'hold', 'window-visit', '请窗口入户核实', 2],
        ['渝北区医疗保障局', 'medical', 'return', 'facts-wrong', '转来的信息有误，请更正后重新转办', 2],
        ['渝北区医疗保障局', 'medical', 'return', 'not-our-duty', '不属于本部门职责', 2],
      ]);
    },
  );

  it('of these days only, both included', async () => {
    expect((await counts('yubei-supervisor', '2026-09-22', '2026-09-22')).map(({ count }) => count)).toEqual([1, 1, 1]);
    await expect(counts('yubei-supervisor', '2026-09-02', '2026-09-01')).rejects.toMatchObject({
      code: 'reasons-period',
    });
    await expect(counts('yubei-supervisor', '2025-01-01', '2026-09-01')).rejects.toMatchObject({
      code: 'reasons-period',
    });
  });

  it('of their area only, and not for the department or the counter', async () => {
    for (const subject of ['yunyang-supervisor', 'longxi-reviewer']) expect(await counts(subject)).toEqual([]);
    for (const subject of [MEDICAL, 'tongjing-clerk'])
      await expect(counts(subject)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('tells nobody’s name and no receipt number', async () => {
    const [line] = await counts('yubei-supervisor');
    expect(Object.keys(line ?? {}).sort()).toEqual([
      'agencyId',
      'agencyName',
      'code',
      'count',
      'kind',
      'programme',
      'text',
    ]);
  });
});
