import { County } from '../../../../test/support/county';
import type { Caller, Reply } from '../../../../test/support/client';
import { assessedApplication, at, qinApplication } from '../../../../test/support/steps';

describe('what the window gives in writing', () => {
  let county: County;
  let clerk: Caller;
  beforeAll(async () => {
    county = await (await County.open()).startApi();
    clerk = await county.staff('tongjing-clerk');
  });
  afterAll(() => county?.close());

  const submitted = () => clerk.post('/api/v1/applications', qinApplication());
  const step = (reply: Reply, name: string, body?: object) =>
    clerk.post(at(reply.body.id, name), body, { seen: reply.etag });
  const noticesOf = async ({ body }: Reply) => (await clerk.get(at(body.id, 'notices'))).body.items;
  const pageOf = async ({ id }: { id: string }) => String((await clerk.get(`/api/v1/notices/${id}`)).body);

  it('受理: receipt, day, what was applied for and how long it may take, by the pack (LAW 64; 民发〔2021〕57号 第22条)', async () => {
    const accepted = await step(await submitted(), 'accept');
    const [notice, ...others] = await noticesOf(accepted);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      kind: 'acceptance',
      addressee: '覃**',
      agencyName: '统景镇社会救助窗口',
      caseId: null,
    });
    expect(notice.number).toMatch(/^统景救受〔\d{4}〕\d+号$/);
    const page = await pageOf(notice);
    expect(page).toContain(accepted.body.receiptNo);
    expect(page).toMatch(/覃桂芳：[\s\S]*申请事项[\s\S]*就医[\s\S]*最长\d+个工作日内办结/);
  });

  it('补正: all that is missing, once, in one letter (LAW 62; 民发〔2021〕57号 第10条)', async () => {
    const note = '<b>请</b>两位成年人到窗口签字';
    const asked = await step(await submitted(), 'request-supplement', {
      papers: ['lease-contract', 'bank-account'],
      note,
    });
    const [notice] = await noticesOf(asked);
    expect(notice.kind).toBe('supplement');
    expect(await pageOf(notice)).toMatch(/租房合同[\s\S]*领取救助金的银行账户[\s\S]*&lt;b&gt;请&lt;\/b&gt;两位/);
  });

  it('a step that is refused issues nothing and uses up no number', async () => {
    const one = await submitted();
    expect((await step(one, 'request-supplement', { papers: ['household-register'] })).status).toBe(422);
    expect((await step({ ...one, etag: '"9"' }, 'decline', { reason: 'outside-area' })).status).toBe(412);
    expect(await noticesOf(one)).toEqual([]);
    const gaps = await county.sql(`
      select kind from notice_counter c
       where last <> (select count(*) from notice n where n.agency_id = c.agency_id and n.kind = c.kind)`);
    expect(gaps).toEqual([]);
  });

  it('不予受理 says why and where to appeal (LAW 45, 76)', async () => {
    const declined = await step(await submitted(), 'decline', { reason: 'not-assistance', note: '属于信访事项' });
    const [notice] = await noticesOf(declined);
    expect(notice.kind).toBe('not-accepted');
    expect(await pageOf(notice)).toMatch(/申请事项不属于社会救助[\s\S]*属于信访事项[\s\S]*渝北区人民政府申请行政复议/);
  });

  it('what was accepted and then declined is 不予确认, not 不予受理 (LAW 45)', async () => {
    const declined = await step(await assessedApplication(clerk), 'decline', { reason: 'no-measure-due' });
    const notices = await noticesOf(declined);
    expect(notices.map(({ kind }: { kind: string }) => kind)).toEqual(['acceptance', 'not-confirmed']);
    expect(await pageOf(notices[1])).toMatch(/没有符合条件的救助措施[\s\S]*行政诉讼/);
  });

  it('the same step sent twice gives one notice', async () => {
    const one = await submitted();
    const options = { seen: one.etag, key: 'accept-once' };
    await clerk.post(at(one.body.id, 'accept'), undefined, options);
    await clerk.post(at(one.body.id, 'accept'), undefined, options);
    expect(await noticesOf(one)).toHaveLength(1);
  });

  it('whoever reads one leaves a look (LAW 70)', async () => {
    const [notice] = await noticesOf(await step(await submitted(), 'accept'));
    await pageOf(notice);
    const looks = await county.sql(`select purpose from access_log order by at desc limit 2`);
    expect(looks.map(({ purpose }) => purpose)).toEqual(['read-notice', 'list-notices']);
  });
});
