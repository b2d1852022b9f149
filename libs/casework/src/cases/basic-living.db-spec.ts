import { check, publicised, REASONS, survey, surveyed } from './town-steps-spec';
import { CaseTown } from './case-town-spec';

describe('基本生活救助 from acceptance to the decision', () => {
  let town: CaseTown;
  beforeAll(async () => {
    town = await CaseTown.open();
  });
  afterAll(() => town?.close());

  const clockOf = async (id: string, step: string) =>
    (await town.see(id)).clocks.filter((clock) => clock.step === step).at(-1);

  it('crosses year end and Spring Festival in time, and says how each day was counted (民发〔2021〕57号 第15、17、19、20、22、24条; LAW 43–45)', async () => {
    town.today = '2025-12-30';
    const id = await town.caseOf();
    expect((await clockOf(id, 'survey'))?.due).toBe('2026-01-05');
    await surveyed(town, id);
    town.today = '2026-02-10';
    await town.act('tongjing-reviewer', id, 'propose-grant', { text: '拟予确认' });
    town.today = '2026-02-17';
    await town.nightfall();
    expect((await town.see(id)).status).toBe('publicised');
    town.today = '2026-02-18';
    await town.nightfall();
    const confirming = await town.see(id);
    expect(confirming.status).toBe('confirming');
    const total = confirming.clocks.find(({ step }) => step === 'decide');
    expect(total).toMatchObject({ startedOn: '2025-12-30', due: '2026-02-11', provisional: false });
    expect(total?.explanation.join('；')).toContain('元旦');
    expect(await clockOf(id, 'confirm')).toMatchObject({ startedOn: '2026-02-18', due: '2026-03-06' });
    expect((await clockOf(id, 'confirm'))?.explanation.join('；')).toContain('春节');
    const granted = await town.act('yubei-civil-affairs', id, 'confirm');
    expect(granted).toMatchObject({
      status: 'granted',
      outcome: 'granted',
      monthlyFen: 141_000,
      closedOn: '2026-02-18',
    });
    expect((await town.see(id)).clocks.every(({ stoppedOn }) => stoppedOn !== null)).toBe(true);
    const shown = () =>
      town.staff.admin(`select status, html from publicity where case_id = $1 and kind = 'decision'`, [id]);
    expect((await shown())[0]).toMatchObject({
      status: 'posted',
      html: expect.stringMatching(/覃\*+[\s\S]*3人[\s\S]*1,?410/),
    });
    town.today = '2026-02-26';
    await town.nightfall();
    expect((await shown())[0]).toMatchObject({ status: 'ended' });
    expect((await town.see(id)).status).toBe('granted');
  });

  it('an objection stops the clock, opens a new survey and, after it, a shorter publicity (民发〔2021〕57号 第19条; 重庆条例 第18条)', async () => {
    town.today = '2026-03-02';
    const id = await town.caseOf();
    await publicised(town, id);
    town.today = '2026-03-04';
    await town.act('tongjing-clerk', id, 'object', { text: '他家儿子在镇上开饭馆' });
    const objected = await town.see(id);
    expect(objected).toMatchObject({ status: 'resurveying', clock: { mode: 'paused', waitingFor: 'window' } });
    expect(objected.clocks.find(({ step }) => step === 'decide')).toMatchObject({
      due: null,
      standing: { since: '2026-03-04' },
    });
    await expect(town.act('tongjing-clerk', id, 'finish-survey')).rejects.toMatchObject({ code: 'survey-missing' });
    town.today = '2026-03-10';
    await surveyed(town, id);
    await town.act('tongjing-reviewer', id, 'propose-grant', { text: '饭馆是亲戚的，仍拟予确认' });
    expect(await clockOf(id, 'republicity')).toMatchObject({ startedOn: '2026-03-10', due: '2026-03-13' });
    expect((await clockOf(id, 'decide'))?.standing).toBeNull();
    expect((await clockOf(id, 'decide'))?.explanation.join('；')).toContain('2026-03-04 至 2026-03-09 暂停计时');
    town.today = '2026-03-14';
    await town.nightfall();
    expect((await town.see(id)).status).toBe('confirming');
    await town.nightfall();
    expect((await town.see(id)).timeline.filter(({ action }) => action === 'end-publicity')).toHaveLength(1);
  });

  it('to begin is the limit of survey and check; an objection has its own, and stands in the way of nobody for ever (民发〔2021〕57号 第15、17、19条)', async () => {
    town.today = '2026-03-02';
    const id = await town.caseOf();
    await publicised(town, id);
    expect((await clockOf(id, 'survey'))?.stoppedOn).toBe('2026-03-02');
    expect((await clockOf(id, 'check'))?.stoppedOn).toBe('2026-03-02');
    await town.act('tongjing-clerk', id, 'object', { text: '有车' });
    expect((await clockOf(id, 'resurvey'))?.due).not.toBeNull();
    town.today = '2026-05-06';
    await town.nightfall();
    expect((await clockOf(id, 'resurvey'))?.rungs.map(({ rung }) => rung)).toContain('yellow');
    expect((await clockOf(id, 'publicity'))?.rungs).toEqual([]);
  });

  it('a refusal needs reasons in writing and is delivered in three working days (LAW 45, 76; 民发〔2021〕57号 第21条)', async () => {
    town.today = '2026-04-01';
    const id = await town.caseOf();
    await surveyed(town, id);
    await town.act('tongjing-reviewer', id, 'propose-refusal', { text: '收入高于标准', reasons: REASONS });
    await town.act('yubei-civil-affairs', id, 'refuse', { reasons: REASONS });
    expect(await clockOf(id, 'notice')).toMatchObject({ due: '2026-04-07' });
    const [notice] = await town.staff.admin<{ html: string }>(
      `select html from notice where case_id = $1 and kind = 'not-confirmed'`,
      [id],
    );
    expect(notice?.html).toMatch(/高于标准 770 元[\s\S]*行政复议[\s\S]*行政诉讼/);
    const refused = await town.act('tongjing-clerk', id, 'deliver-refusal');
    expect(refused).toMatchObject({ status: 'refused', outcome: 'refused', reason: 'income-above-standard' });
    const [told] = await town.staff.admin(
      `select payload from outbox where topic = 'measure-ended' and payload ->> 'measureId' = $1`,
      [refused.measureId],
    );
    expect(told?.payload).toMatchObject({ outcome: 'refused', agencyName: '渝北区民政局', endedOn: '2026-04-01' });
  });

  it('nothing is refused on facts older than the pack allows (I7)', async () => {
    town.today = '2026-04-01';
    const id = await town.caseOf();
    await town.act('tongjing-clerk', id, 'record-survey', survey('2026-04-01'));
    await town.act('tongjing-clerk', id, 'record-check', check('2026-01-05'));
    await town.act('tongjing-clerk', id, 'finish-survey');
    const told = { text: '收入高于标准', reasons: REASONS };
    await expect(town.act('tongjing-reviewer', id, 'propose-refusal', told)).rejects.toMatchObject({
      code: 'facts-stale',
    });
    await town.act('tongjing-reviewer', id, 'return-to-survey', { note: '请重新核对' });
    await town.act('tongjing-clerk', id, 'record-check', check('2026-03-31'));
    await town.act('tongjing-clerk', id, 'record-survey', survey('2026-04-01'));
    await town.act('tongjing-clerk', id, 'finish-survey');
    expect(await town.act('tongjing-reviewer', id, 'propose-refusal', told)).toMatchObject({ status: 'confirming' });
  });
});
