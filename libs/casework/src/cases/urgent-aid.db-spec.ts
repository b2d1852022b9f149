import { check, REASONS } from './town-steps-spec';
import { CaseTown } from './case-town-spec';

describe('急难救助: the fastest path that the law allows', () => {
  let town: CaseTown;
  beforeAll(async () => {
    town = await CaseTown.open();
    await town.fund(500_000);
  });
  beforeEach(() => {
    town.today = '2026-04-07';
  });
  afterAll(() => town?.close());

  const urgent = () => town.caseOf({ programme: 'temporary-aid' });
  const fire = (amountFen: number) => ({ to: '覃桂芳', amountFen, reason: '昨夜失火，住处和口粮烧毁' });

  it('small and fast: person, reason, amount, and it is paid the same day, without check or publicity (LAW 29, 35, 50)', async () => {
    const id = await urgent();
    const before = await town.balance();
    const paid = await town.act('tongjing-reviewer', id, 'pay-small', fire(60_000));
    expect(paid).toMatchObject({ status: 'granted', outcome: 'granted', oneOffFen: 60_000 });
    expect(await town.balance()).toBe(before - 60_000);
    const { records, clocks } = await town.see(id);
    expect(records).toMatchObject([{ kind: 'payment', body: fire(60_000) }]);
    expect(clocks.find(({ step }) => step === 'urgent')).toMatchObject({ due: '2026-04-10', stoppedOn: '2026-04-07' });
    expect(await town.staff.admin('select 1 from publicity where case_id = $1', [id])).toEqual([]);
  });

  it('small ends at one month of the local standard, by where they live and which day it is (2026年1月意见)', async () => {
    const id = await urgent();
    const most = town.act('tongjing-reviewer', id, 'pay-small', fire(77_001));
    await expect(most).rejects.toMatchObject({ code: 'above-small-cap', extra: { capFen: 77_000 } });
    expect(await town.act('tongjing-reviewer', id, 'pay-small', fire(77_000))).toMatchObject({ oneOffFen: 77_000 });
  });

  it('pay first, papers later, with a clock of their own that climbs the ladder (LAW 50)', async () => {
    const id = await urgent();
    const paid = await town.act('tongjing-reviewer', id, 'pay-first', fire(120_000));
    expect(paid).toMatchObject({ status: 'papers-due', outcome: null });
    const papers = (await town.see(id)).clocks.find(({ step }) => step === 'papers');
    expect(papers).toMatchObject({ startedOn: '2026-04-07', due: '2026-04-21', stoppedOn: null });
    town.today = '2026-04-22';
    await town.nightfall();
    await town.nightfall();
    const late = (await town.see(id)).clocks.find(({ step }) => step === 'papers');
    expect(late?.rungs.map(({ rung }) => rung)).toContain('yellow');
    await expect(town.act('tongjing-clerk', id, 'withdraw')).rejects.toMatchObject({ code: 'case-action-not-allowed' });
    const done = await town.act('tongjing-clerk', id, 'make-up-papers', { note: '消防证明与情况说明已入卷' });
    expect(done).toMatchObject({ status: 'granted', oneOffFen: 120_000 });
  });

  it('who is examined can still be paid first, and nobody decides alone by a conference of his own (LAW 50)', async () => {
    const id = await urgent();
    await town.act('tongjing-clerk', id, 'record-check', check('2026-04-07'));
    await town.act('tongjing-clerk', id, 'ask-papers', { papers: ['accident-account'] });
    expect(await town.act('tongjing-reviewer', id, 'pay-first', fire(50_000))).toMatchObject({ status: 'papers-due' });
    const alone = await urgent();
    await town.act('tongjing-reviewer', alone, 'call-conference', { note: '情况特殊' });
    const members = [{ name: '刘敏', office: '统景镇人民政府' }];
    const conference = { on: '2026-04-07', members, opinion: '不予', outcome: 'refuse' as const };
    const unproven = town.act('tongjing-reviewer', alone, 'record-conference', conference);
    await expect(unproven).rejects.toMatchObject({ code: 'check-missing' });
    await town.act('tongjing-clerk', alone, 'record-check', check('2026-04-07'));
    await town.act('tongjing-reviewer', alone, 'record-conference', conference);
    const own = town.act('tongjing-reviewer', alone, 'refuse', { reasons: REASONS });
    await expect(own).rejects.toMatchObject({ code: 'own-opinion' });
  });

  it('the hospital treats by itself (LAW 51): what the window pays for somebody in danger of life goes to it first', async () => {
    const id = await urgent();
    const told = { to: '渝北区人民医院', amountFen: 70_000, reason: '车祸急救，身份待查' };
    expect(await town.act('tongjing-reviewer', id, 'pay-first', told)).toMatchObject({ status: 'papers-due' });
  });

  it('at the place of distress, wherever the household is registered (LAW 37, 52)', async () => {
    const id = await town.caseOf({ programme: 'temporary-aid', facts: { registeredHere: false } });
    expect(await town.act('tongjing-reviewer', id, 'pay-small', fire(30_000))).toMatchObject({ outcome: 'granted' });
  });

  it('an empty reserve fund pays nothing and says what is there; the case stays where it was', async () => {
    const id = await urgent();
    const balanceFen = await town.balance();
    const told = fire(balanceFen + 1);
    const refused = town.act('tongjing-reviewer', id, 'pay-first', told);
    await expect(refused).rejects.toMatchObject({ code: 'fund-empty', extra: { balanceFen } });
    expect(await town.see(id)).toMatchObject({
      status: 'registered',
      version: 1,
      records: [],
      timeline: [{ action: 'open-case' }],
    });
    expect(await town.balance()).toBe(balanceFen);
  });

  it('what no rule foresees goes to a case conference: who, what opinion, what outcome (国办发〔2023〕39号)', async () => {
    const id = await urgent();
    await town.act('tongjing-clerk', id, 'record-check', check('2026-04-07'));
    await town.act('tongjing-reviewer', id, 'call-conference', { note: '多重困难，单项政策解决不了' });
    const members = [
      { name: '刘敏', office: '统景镇人民政府' },
      { name: '周岚', office: '渝北区医疗保障局' },
    ];
    const conference = { on: '2026-04-07', members, opinion: '救助 3000 元，并转介慈善', outcome: 'grant' as const };
    const told = { oneOffFen: 300_000, why: '会商决定' };
    await town.act('yubei-civil-affairs', id, 'record-conference', conference);
    const { status, records } = await town.see(id);
    expect(status).toBe('confirming');
    expect(records.at(-1)).toMatchObject({ kind: 'conference', body: { members, outcome: 'grant' } });
    const otherwise = town.act('tongjing-reviewer', id, 'refuse', { reasons: REASONS });
    await expect(otherwise).rejects.toMatchObject({ code: 'against-conference' });
    expect(await town.act('tongjing-reviewer', id, 'confirm', told)).toMatchObject({
      status: 'granted',
      oneOffFen: 300_000,
    });
  });
});
