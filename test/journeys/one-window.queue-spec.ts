import { caseAt, caseOf, publicised, takeAction, takenDown } from '../support/case-steps';
import { County, eventually } from '../support/county';
import { at, qinApplication, referralTo } from '../support/steps';
import type { Caller, Reply } from '../support/client';

/**
 * 覃桂芳 comes to the window of 统景镇. She earns 900 元 a month for three, her husband lies in hospital,
 * their daughter goes to school. She tells it once; two departments handle their parts, township and county her 低保;
 * she gets one answer.
 */
describe('one application from the window to the one answer (LAW 64)', () => {
  let county: County;
  let clerk: Caller;
  let civilAffairs: Caller;
  let medical: Caller;
  let education: Caller;
  let application: Reply;
  let now = '2026-11-02T10:00:00+08:00';

  beforeAll(async () => {
    county = await County.open({ clock: { now: () => new Date(now) } });
    await Promise.all([county.startApi(), county.startPartnerApi(), county.startWorker()]);
    clerk = await county.staff('tongjing-clerk');
    civilAffairs = await county.staff('yubei-civil-affairs');
    medical = await county.partner('partner-medical-insurance-500112');
    education = await county.partner('partner-education-500112');
  });
  afterAll(() => county?.close());

  it('she tells the clerk once, for everything, and gets a receipt number (LAW 53)', async () => {
    application = await clerk.post('/api/v1/applications', qinApplication());
    expect(application).toMatchObject({ status: 201, etag: '"1"' });
    expect(application.body).toMatchObject({
      receiptNo: expect.stringMatching(/^500112\d{15}$/),
      status: 'submitted',
      policyPack: 'chongqing@2025-07-01',
    });
  });

  it('the clerk asks once for what only she can bring, and the clock waits for her', async () => {
    const asked = await clerk.post(
      at(application.body.id, 'request-supplement'),
      { papers: ['check-authorisation'], note: '请两位成年人签字' },
      { seen: application.etag },
    );
    expect(asked.body).toMatchObject({
      status: 'supplement-requested',
      clock: { mode: 'paused', waitingFor: 'applicant' },
      supplement: { papers: [{ code: 'check-authorisation' }] },
    });
    const brought = await clerk.post(at(application.body.id, 'supplement'), undefined, { seen: asked.etag });
    application = await clerk.post(at(application.body.id, 'accept'), undefined, { seen: brought.etag });
    expect(application.body).toMatchObject({ status: 'accepted', clock: { mode: 'running' } });
  });

  it('the assessment finds what she can get, how much, why, under which article', async () => {
    application = await clerk.post(at(application.body.id, 'assessment'), undefined, { seen: application.etag });
    const { measures } = application.body.assessment;
    const of = (programme: string) =>
      measures.find((measure: { programme: string }) => measure.programme === programme);
    expect(of('dibao')).toMatchObject({ verdict: 'eligible', monthlyFen: 770 * 100 * 3 - 90_000 });
    expect(of('dibao').because[0]).toMatchObject({ article: expect.stringContaining('57号'), holds: true });
    expect(of('dibao-edge')).toMatchObject({ verdict: 'not-eligible' });
    expect([of('medical').verdict, of('education').verdict]).toEqual(['eligible', 'eligible']);
  });

  let dibao: string;
  it('confirmed measures go to two departments at once, and 低保 becomes a case of its own', async () => {
    const programmes = ['dibao', 'medical', 'education'];
    const confirmed = await clerk.post(at(application.body.id, 'measures'), { programmes }, { seen: application.etag });
    expect(confirmed.body).toMatchObject({ status: 'in-handling' });
    dibao = await caseOf(clerk, application.body.id, 'dibao');
    application = await eventually(
      () => clerk.get(at(application.body.id)),
      ({ body }) => body.referrals.length === 2,
    );
    const addressed = application.body.referrals.map((line: { programme: string; agencyName: string }) => [
      line.programme,
      line.agencyName,
    ]);
    expect(new Map(addressed)).toEqual(
      new Map([
        ['medical', '渝北区医疗保障局'],
        ['education', '渝北区教育委员会'],
      ]),
    );
  });

  it('a department sees no name in its pool, and what it needs once it has claimed', async () => {
    const pool = await medical.get('/partner/v1/referrals?status=requested');
    expect(JSON.stringify(pool.body)).not.toMatch(/覃|冉/);
    const { id } = referralTo(application, 'medical');
    const claimed = await medical.post(`/partner/v1/referrals/${id}/claim`);
    expect(claimed).toMatchObject({ status: 200, body: { status: 'claimed' } });
    const opened = await medical.get(`/partner/v1/referrals/${id}`);
    expect(opened.body.packet).toMatchObject({ applicant: { name: '覃桂芳' } });
    const [look] = await county.sql('select actor_id, purpose from access_log where subject_id = $1', [id]);
    expect(look).toMatchObject({ actor_id: 'partner-medical-insurance-500112' });
  });

  it('medical insurance waits for papers, goes on, and grants', async () => {
    const { id } = referralTo(application, 'medical');
    const step = (name: string, body: unknown, seen: string | null) =>
      medical.post(`/partner/v1/referrals/${id}/${name}`, body, { seen });
    const opened = await medical.get(`/partner/v1/referrals/${id}`);
    const started = await step('start', undefined, opened.etag);
    const held = await step('hold', { reason: 'applicant-papers', papers: ['illness-receipts'] }, started.etag);
    expect(held.body).toMatchObject({ status: 'on-hold', clock: { mode: 'paused', waitingFor: 'applicant' } });
    const resumed = await step('resume', undefined, held.etag);
    const done = await step('complete', { outcome: 'granted', oneOffFen: 320_000 }, resumed.etag);
    expect(done.body).toMatchObject({ status: 'completed', outcome: 'granted' });
  });

  it('education sends it back; the window looks and sends it where it belongs', async () => {
    const first = referralTo(application, 'education');
    const claimed = await education.post(`/partner/v1/referrals/${first.id}/claim`);
    await education.post(
      `/partner/v1/referrals/${first.id}/return`,
      { reasons: ['not-our-duty'] },
      { seen: claimed.etag },
    );
    const seen = await clerk.get(at(application.body.id));
    const returned = seen.body.referrals.find((line: { id: string }) => line.id === first.id);
    expect(returned).toMatchObject({
      status: 'returned',
      reason: 'not-our-duty',
      allowed: expect.arrayContaining(['reroute']),
    });
    const rerouted = await clerk.post(
      `/api/v1/referrals/${first.id}/reroute`,
      { toAgencyKind: 'charity', reason: 'higher-level' },
      { seen: `"${returned.version}"` },
    );
    expect(rerouted.status).toBe(201);
    const charity = await county.staff('yubei-charity');
    const pool = await charity.get('/api/v1/department/referrals?status=requested');
    const desk = (step: string) => `/api/v1/department/referrals/${pool.body.items[0].id}/${step}`;
    const taken = await charity.post(desk('claim'));
    const started = await charity.post(desk('start'), undefined, { seen: taken.etag });
    const refused = { outcome: 'refused', reasons: ['already-provided'] };
    const done = await charity.post(desk('complete'), refused, { seen: started.etag });
    expect(done.body).toMatchObject({ status: 'completed', outcome: 'refused' });
  });

  let page: string;
  it('低保 is surveyed by two, checked, reviewed, and hangs in the village (LAW 43, 44; 民发〔2021〕57号 第15–19条)', async () => {
    const opened = await clerk.get(caseAt(dibao));
    expect(opened.body).toMatchObject({
      procedure: 'basic-living',
      status: 'surveying',
      confirmedBy: 'county-officer',
    });
    const posted = await publicised(county, dibao, '2026-11-02');
    expect(posted.body).toMatchObject({ status: 'publicised', monthlyFen: 141_000, clock: { mode: 'running' } });
    const { body } = await clerk.get('/api/v1/publicities');
    expect(body.items).toMatchObject([{ caseId: dibao, startsOn: '2026-11-02', endsOn: '2026-11-09' }]);
    page = `/public/v1/publicity/${body.items[0].id}`;
    const hung = await county.anonymous().get(page);
    expect(hung).toMatchObject({ status: 200, body: expect.stringContaining('最低生活保障') });
    expect(hung.body).not.toMatch(/\d{17}[\dX]|冉启明|冉晓月|住院|尿毒症/);
  });

  it('after seven days it comes down by itself, and the county confirms (民发〔2021〕57号 第19–21条)', async () => {
    now = '2026-11-09T18:00:00+08:00';
    expect(await county.anonymous().get(page)).toMatchObject({ status: 200 });
    now = '2026-11-10T09:00:00+08:00';
    await takenDown(county, dibao);
    expect(await county.anonymous().get(page)).toMatchObject({ status: 404, body: { code: 'publicity-not-posted' } });
    const before = await clerk.get(at(application.body.id));
    expect(before.body).toMatchObject({ status: 'in-handling', answer: null });
    const granted = await takeAction(civilAffairs, dibao, 'confirm');
    expect(granted.body).toMatchObject({
      status: 'granted',
      outcome: 'granted',
      closedOn: '2026-11-10',
      available: [],
    });
  });

  it('when the last has ended she gets one answer, and the household’s chain its links', async () => {
    const ended = await eventually(
      () => clerk.get(at(application.body.id)),
      ({ body }) => body.status === 'concluded',
    );
    expect(ended.body.answer).toMatchObject({ outcome: 'partly-granted' });
    expect(ended.body).toMatchObject({ clock: { mode: 'stopped' }, allowed: [] });
    const household = await clerk.get(`/api/v1/households/${ended.body.householdId}`);
    expect(household.body.chain).toHaveLength(3);
    expect(household.body.members[0]).toMatchObject({
      name: '覃**',
      residentId: expect.stringMatching(/^509\*+\w{4}$/),
    });
    expect(await county.sql('select 1 from open_applicant where application_id = $1', [ended.body.id])).toEqual([]);
  });

  it('each step that concerns her was told in writing, the last letter all of it and why (LAW 45, 62, 76)', async () => {
    const { body } = await clerk.get(at(application.body.id, 'notices'));
    const told = body.items.map(({ kind, agencyName }: Record<string, string>) => [kind, agencyName]);
    const window = '统景镇社会救助窗口';
    const [written, decided] = [`supplement ${window},acceptance ${window}`, 'confirmed 渝北区民政局'];
    expect(told.map((one: string[]) => one.join(' ')).join()).toBe(`${written},${decided},closing ${window}`);
    const closing = await clerk.get(`/api/v1/notices/${body.items.at(-1).id}`);
    expect(closing.body).toMatch(/最低生活保障[\s\S]*每月 1410.00 元[\s\S]*一次性 3200.00 元/);
    expect(closing.body).toMatch(/不予给予[\s\S]*已享受同类待遇，不重复给予[\s\S]*行政复议/);
  });

  it('and she can look up every step with the code on her receipt', async () => {
    const receipt = await clerk.get(at(application.body.id, 'receipt'));
    const { receiptNo, lookupCode: code } = receipt.body;
    const mine = await county.anonymous().post('/api/v1/citizen/lookup', { receiptNo, code }, { key: null });
    expect(mine).toMatchObject({ status: 200, body: { status: 'concluded', answer: { outcome: 'partly-granted' } } });
    expect(mine.body.steps.map((step: { action: string }) => step.action)).toEqual(
      expect.arrayContaining([
        ...['submit', 'request-supplement', 'accept', 'assess', 'claim', 'complete'],
        ...['record-survey', 'record-check', 'propose-grant', 'end-publicity', 'confirm', 'conclude'],
      ]),
    );
    const wrong = await county
      .anonymous()
      .post('/api/v1/citizen/lookup', { receiptNo, code: 'AAAAAAAAAA' }, { key: null });
    expect(wrong).toMatchObject({ status: 404, body: { code: 'receipt-unknown' } });
  });
});
