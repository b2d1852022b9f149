import { check, publicised, REASONS, survey, surveyed } from './town-steps-spec';
import { CaseTown } from './case-town-spec';

describe('who must look, and how long it may take', () => {
  let town: CaseTown;
  beforeAll(async () => {
    town = await CaseTown.open();
  });
  beforeEach(() => {
    town.today = '2026-04-07';
  });
  afterAll(() => town?.close());

  const total = async (id: string) => (await town.see(id)).clocks.find(({ step }) => step === 'decide');
  const opinion = { text: '拟予确认' };

  it('the township confirms where the pack says so, in 20 working days, 45 extended (LAW 44; 民发〔2022〕83号 4(1))', async () => {
    const id = await town.caseOf({ pack: 'chongqing-yubei' });
    expect(await total(id)).toMatchObject({ due: '2026-05-08' });
    await expect(town.act('yubei-civil-affairs', id, 'extend', { note: '有异议' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await town.act('tongjing-reviewer', id, 'extend', { note: '人户分离，须向外区核实' });
    expect(await total(id)).toMatchObject({
      due: '2026-06-11',
      extended: { to: 45, reason: '人户分离，须向外区核实' },
    });
    const again = town.act('tongjing-reviewer', id, 'extend', { note: '再等等' });
    await expect(again).rejects.toMatchObject({ code: 'deadline-extended-before' });
  });

  it('limits count from acceptance, not from when the clerk came round to confirming (民发〔2021〕57号 第15、22条)', async () => {
    const id = await town.caseOf({ acceptedOn: '2026-03-30' });
    const { clocks, openedOn } = await town.see(id);
    expect(openedOn).toBe('2026-04-07');
    expect(clocks).toMatchObject([
      { step: 'decide', startedOn: '2026-03-30' },
      { step: 'survey', startedOn: '2026-03-30', due: '2026-04-02' },
      { step: 'check', startedOn: '2026-03-30', due: '2026-04-02' },
    ]);
  });

  it('the county confirms elsewhere, in 30 working days, 45 extended (民发〔2021〕57号 第22条)', async () => {
    const id = await town.caseOf();
    expect(await total(id)).toMatchObject({ due: '2026-05-21' });
    await expect(town.act('tongjing-reviewer', id, 'extend', { note: '忙' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await town.act('yubei-civil-affairs', id, 'extend', { note: '情况复杂' });
    expect(await total(id)).toMatchObject({ due: '2026-06-11' });
  });

  it('who gave the opinion may not decide on it, whatever the pack says', async () => {
    const id = await town.caseOf({ pack: 'chongqing-yubei' });
    await publicised(town, id);
    town.today = '2026-04-20';
    await town.nightfall();
    await expect(town.act('tongjing-reviewer', id, 'confirm')).rejects.toMatchObject({ code: 'own-opinion' });
  });

  it('what was proposed to be refused can not be granted unseen by the village (民发〔2021〕57号 第19条)', async () => {
    const id = await town.caseOf();
    await surveyed(town, id);
    await town.act('tongjing-reviewer', id, 'propose-refusal', { text: '不符合', reasons: REASONS });
    await expect(town.act('yubei-civil-affairs', id, 'confirm')).rejects.toMatchObject({ code: 'publicity-required' });
    await expect(town.act('yubei-civil-affairs', id, 'refuse')).rejects.toMatchObject({ code: 'reasons-missing' });
    await town.act('yubei-civil-affairs', id, 'send-back', { note: '应予确认，请公示' });
    await town.act('tongjing-reviewer', id, 'propose-grant', opinion);
    town.today = '2026-04-15';
    await town.nightfall();
    expect(await town.act('yubei-civil-affairs', id, 'confirm')).toMatchObject({ status: 'granted' });
  });

  it('a visit before the complaint does not answer it (民发〔2021〕57号 第20条)', async () => {
    const id = await town.caseOf();
    await publicised(town, id);
    await town.act('yubei-civil-affairs', id, 'record-county-visit', { on: '2026-04-07', findings: '例行走访' });
    await town.act('tongjing-clerk', id, 'register-complaint', { note: '有车' });
    town.today = '2026-04-20';
    await town.nightfall();
    await expect(town.act('yubei-civil-affairs', id, 'confirm')).rejects.toMatchObject({
      code: 'county-visit-missing',
    });
  });

  it.each([
    ['register-relative', '申请人是村委会会计的弟弟', '近亲属备案 (民发〔2021〕57号 第11、20条)'],
    ['register-complaint', '邻居来信反映其有车', '投诉 (民发〔2021〕57号 第20条; LAW 68)'],
  ])('%s asks for a county home visit before the decision: %s', async (action, note) => {
    const id = await town.caseOf();
    await publicised(town, id);
    await town.act('tongjing-clerk', id, action, { note });
    town.today = '2026-04-20';
    await town.nightfall();
    await expect(town.act('yubei-civil-affairs', id, 'confirm')).rejects.toMatchObject({
      code: 'county-visit-missing',
    });
    await town.act('yubei-civil-affairs', id, 'record-county-visit', { on: '2026-04-20', findings: '属实困难' });
    expect(await town.act('yubei-civil-affairs', id, 'confirm')).toMatchObject({ status: 'granted' });
  });

  it('papers are asked for once, in writing, nothing that sharing has, and the clock waits for the applicant, not for ever (LAW 62; 民发〔2021〕57号 第10条)', async () => {
    const id = await town.caseOf();
    const shared = town.act('tongjing-clerk', id, 'ask-papers', { papers: ['income-proof'] });
    await expect(shared).rejects.toMatchObject({ code: 'paper-shared' });
    await town.act('tongjing-clerk', id, 'ask-papers', { papers: ['check-authorisation'] });
    const waiting = (await town.see(id)).clocks;
    const [supplement] = waiting.filter(({ step }) => step === 'supplement');
    expect(supplement).toMatchObject({ startedOn: '2026-04-07', due: '2026-05-07', standing: null });
    const others = waiting.filter((clock) => clock !== supplement);
    expect(others.map(({ due, standing }) => [due, standing?.waitingFor])).toEqual(
      others.map(() => [null, 'applicant']),
    );
    const [letter] = await town.staff.admin('select html from notice where case_id = $1', [id]);
    expect(letter?.html).toContain('核对授权书');
    town.today = '2026-04-14';
    await town.act('tongjing-assistant', id, 'papers-came');
    expect(await total(id)).toMatchObject({ due: '2026-05-27', standing: null });
    const twice = town.act('tongjing-clerk', id, 'ask-papers', { papers: ['tuition-receipts'] });
    await expect(twice).rejects.toMatchObject({ code: 'papers-asked-before' });
  });

  it('nobody is looked up without consent, and a survey takes two (LAW 40, 41, 43; 民发〔2021〕57号 第16条)', async () => {
    const id = await town.caseOf();
    const unasked = town.act('tongjing-clerk', id, 'record-check', { ...check('2026-04-07'), authorised: false });
    await expect(unasked).rejects.toMatchObject({ code: 'check-unauthorised' });
    const alone = town.act('tongjing-clerk', id, 'record-survey', { ...survey('2026-04-07'), investigators: ['刘敏'] });
    await expect(alone).rejects.toMatchObject({ code: 'too-few-investigators' });
    expect((await town.see(id)).records).toEqual([]);
    await town.act('tongjing-clerk', id, 'record-survey', { ...survey('2026-04-07'), signed: false });
    await town.act('tongjing-clerk', id, 'record-check', check('2026-04-07'));
    const unsigned = town.act('tongjing-clerk', id, 'finish-survey');
    await expect(unsigned).rejects.toMatchObject({ code: 'survey-unsigned' });
  });

  it('who does not cooperate ends the procedure, not the right to apply again (LAW 43; 民发〔2021〕57号 第29条)', async () => {
    const id = await town.caseOf();
    await expect(town.act('tongjing-reviewer', id, 'terminate')).rejects.toMatchObject({ code: 'not-allowed' });
    const ended = await town.act('yubei-civil-affairs', id, 'terminate', { note: '三次约定均不在家' });
    expect(ended).toMatchObject({ outcome: 'not-pursued', reason: 'not-cooperating' });
    const [letter] = await town.staff.admin('select kind, html from notice where case_id = $1', [id]);
    expect(letter).toMatchObject({
      kind: 'not-confirmed',
      html: expect.stringMatching(/三次约定均不在家[\s\S]*行政复议/),
    });
  });

  it('a case for a child hangs nowhere (未成年人保护法 第4条)', async () => {
    const id = await town.caseOf({ only: 'child' });
    await surveyed(town, id);
    const hung = town.act('tongjing-reviewer', id, 'propose-grant', opinion);
    await expect(hung).rejects.toMatchObject({ code: 'publicity-of-a-child' });
    expect(await town.act('tongjing-reviewer', id, 'propose-unpublished', opinion)).toMatchObject({
      status: 'confirming',
    });
    const grown = await town.caseOf();
    await surveyed(town, grown);
    const unseen = town.act('tongjing-reviewer', grown, 'propose-unpublished', opinion);
    await expect(unseen).rejects.toMatchObject({ code: 'publicity-required' });
  });

  it('another amount than the assessed one needs a reason, hangs as it is, and is told with what can be done against it (LAW 18, 45, 76)', async () => {
    const id = await town.caseOf();
    await surveyed(town, id);
    const less = town.act('tongjing-reviewer', id, 'propose-grant', { ...opinion, monthlyFen: 100_000 });
    await expect(less).rejects.toMatchObject({ code: 'amount-needs-reason' });
    const nothing = town.act('tongjing-reviewer', id, 'propose-grant', { ...opinion, monthlyFen: 0, why: '不给' });
    await expect(nothing).rejects.toMatchObject({ code: 'amount-missing' });
    const why = '核定打零工收入 410 元';
    await town.act('tongjing-reviewer', id, 'propose-grant', { ...opinion, monthlyFen: 100_000, why });
    town.today = '2026-04-20';
    await town.nightfall();
    const unseen = town.act('yubei-civil-affairs', id, 'confirm', { monthlyFen: 90_000, why });
    await expect(unseen).rejects.toMatchObject({ code: 'publicity-required' });
    expect(await town.act('yubei-civil-affairs', id, 'confirm')).toMatchObject({ monthlyFen: 100_000 });
    const [letter] = await town.staff.admin(`select html from notice where case_id = $1 and kind = 'confirmed'`, [id]);
    expect(letter?.html).toContain(why);
    const hung = await town.staff.admin('select html from publicity where case_id = $1 order by round', [id]);
    for (const { html } of hung) expect(html).toContain('1000.00');
  });

  it('withdrawn while it hangs, it comes down; an objection after that is too late', async () => {
    const id = await town.caseOf();
    await publicised(town, id);
    await town.act('tongjing-clerk', id, 'withdraw', { note: '找到工作' });
    const late = town.act('tongjing-clerk', id, 'object', { text: '有车' });
    await expect(late).rejects.toMatchObject({ code: 'case-action-not-allowed', extra: { available: [] } });
    const [posting] = await town.staff.admin('select status, takedown_reason from publicity where case_id = $1', [id]);
    expect(posting).toEqual({ status: 'taken-down', takedown_reason: 'withdrawn' });
  });

  it('a stale version, a finished case and two clicks leave one step', async () => {
    const id = await town.caseOf();
    await surveyed(town, id);
    const told = { text: '不符合', reasons: REASONS };
    const both = await Promise.allSettled([
      town.act('tongjing-reviewer', id, 'propose-refusal', told),
      town.act('tongjing-reviewer', id, 'propose-refusal', told),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { timeline, records } = await town.see(id);
    expect(timeline.filter(({ action }) => action === 'propose-refusal')).toHaveLength(1);
    expect(records.filter(({ kind }) => kind === 'opinion')).toHaveLength(1);
  });
});
