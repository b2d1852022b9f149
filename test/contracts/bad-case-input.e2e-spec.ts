import { businessDate } from '@yimen/kernel';
import { caseAt, caseOf, found, publicised, takeAction } from '../support/case-steps';
import type { Caller } from '../support/client';
import { County } from '../support/county';
import { assessedApplication, at } from '../support/steps';

const NO_SUCH_CASE = '0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69';
const today = businessDate(new Date());
const { survey, check, opinion } = found(today);
const PAYMENT = { to: '覃桂芳', amountFen: 60_000, reason: '住处失火' };

/** Steps of a case as they shouldn't come: a clear answer, and nothing half-written. */
describe('bad input at a case', () => {
  let county: County;
  let clerk: Caller;
  let reviewer: Caller;
  let dibao: string;
  let urgent: string;

  beforeAll(async () => {
    county = await (await County.open()).startApi();
    clerk = await county.staff('tongjing-clerk');
    reviewer = await county.staff('tongjing-reviewer');
    const assessed = await assessedApplication(clerk);
    const { id } = assessed.body;
    await clerk.post(at(id, 'measures'), { programmes: ['dibao', 'temporary-aid'] }, { seen: assessed.etag });
    [dibao, urgent] = [await caseOf(clerk, id, 'dibao'), await caseOf(clerk, id, 'temporary-aid')];
  });
  afterAll(() => county?.close());

  /** Everything a step may write, as one number. */
  const left = async () => {
    const tables = 'action_log case_record deadline suspension publicity notice reserve_fund_entry outbox'.split(' ');
    const counts = tables.map((table) => `(select count(*)::int from ${table})`);
    const versions = `(select sum(version)::int from case_file)`;
    return (await county.sql(`select ${[...counts, versions].join(' + ')} as n`))[0]?.n as number;
  };
  const refused = async (who: Caller, id: string, action: string, told: unknown, seen: string | null = '*') => {
    const before = await left();
    const reply = await who.post(caseAt(id, action), told, { seen });
    expect(await left()).toBe(before);
    return { status: reply.status, code: reply.body.code as string, body: reply.body };
  };

  it.each([
    ['an action nobody knows', 'approve-quickly', {}],
    ['what only the system does', 'end-publicity', {}],
    ['the form of another action', 'record-check', survey],
    ['a field that isn’t named', 'record-survey', { ...survey, nextOfKin: '冉启明' }],
    ['a survey by nobody', 'record-survey', { ...survey, investigators: [] }],
    ['a day that never was', 'record-survey', { ...survey, on: '2026-02-30' }],
    ['an opinion as a list', 'propose-grant', [opinion]],
    ['a refusal without a reason (LAW 45)', 'propose-refusal', { ...opinion, reasons: [] }],
    ['half a 分', 'pay-small', { ...PAYMENT, amountFen: 0.5 }],
  ])('%s is 400', async (_, action, told) => {
    expect(await refused(clerk, dibao, action, told)).toMatchObject({ status: 400, code: 'validation-failed' });
  });

  it('one investigator alone is told how many it takes (民发〔2021〕57号 第16条)', async () => {
    const alone = { ...survey, investigators: ['刘敏'] };
    expect(await refused(clerk, dibao, 'record-survey', alone)).toMatchObject({
      status: 422,
      body: { code: 'too-few-investigators', detail: expect.stringContaining('2') },
    });
  });

  it('facts nobody allowed to be looked up are no check (LAW 40, 41)', async () => {
    const secret = { ...check, authorised: false };
    expect(await refused(clerk, dibao, 'record-check', secret)).toMatchObject({ code: 'check-unauthorised' });
  });

  it('a step before its time is told what is possible now; that of another procedure as well', async () => {
    const early = await refused(reviewer, dibao, 'propose-grant', opinion);
    expect(early).toMatchObject({ status: 409, body: { currentStatus: 'surveying' } });
    expect(early.body.available).toContainEqual({ action: 'record-survey', name: '登记入户调查' });
    expect(await refused(reviewer, dibao, 'pay-small', PAYMENT)).toMatchObject({ code: 'case-action-not-allowed' });
    expect(await refused(clerk, dibao, 'finish-survey', {})).toMatchObject({ status: 422, code: 'survey-missing' });
  });

  it('by the wrong person, with an old version, without one, at a case that isn’t there', async () => {
    expect(await refused(clerk, dibao, 'propose-grant', opinion)).toMatchObject({ status: 403, code: 'not-allowed' });
    expect(await refused(clerk, dibao, 'record-survey', survey, '"7"')).toMatchObject({ status: 412 });
    expect(await refused(clerk, dibao, 'record-survey', survey, null)).toMatchObject({ status: 428 });
    expect(await refused(clerk, NO_SUCH_CASE, 'record-survey', survey)).toMatchObject({ code: 'case-not-found' });
  });

  it('money that isn’t there, and more than is paid small and fast (LAW 50)', async () => {
    expect(await refused(reviewer, urgent, 'pay-small', PAYMENT)).toMatchObject({ status: 409, code: 'fund-missing' });
    const fund = '/api/v1/reserve-funds/500112133000/top-ups';
    await (await county.staff('yubei-civil-affairs')).post(fund, { amountFen: 50_000, reason: '年度拨款' });
    expect(await refused(reviewer, urgent, 'pay-small', PAYMENT)).toMatchObject({
      status: 409,
      body: { code: 'fund-empty', balanceFen: 50_000, askedFen: 60_000 },
    });
    const much = { ...PAYMENT, amountFen: 77_001 };
    expect(await refused(reviewer, urgent, 'pay-small', much)).toMatchObject({
      status: 422,
      body: { code: 'above-small-cap', capFen: 77_000 },
    });
  });

  it('of two who take the same step at once one is told that it is taken', async () => {
    await publicised(county, dibao, today);
    const { etag } = await clerk.get(caseAt(dibao));
    const object = (who: Caller) => who.post(caseAt(dibao, 'object'), { text: '他家有车' }, { seen: etag });
    const replies = await Promise.all([object(clerk), object(reviewer), object(clerk)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect((await clerk.get(caseAt(dibao))).body).toMatchObject({ status: 'resurveying', clock: { mode: 'paused' } });
  });

  it('a case that has ended takes nothing more', async () => {
    await takeAction(clerk, dibao, 'withdraw', { note: '找到了工作' });
    const late = await refused(clerk, dibao, 'record-survey', survey);
    expect(late).toMatchObject({ status: 409, body: { currentStatus: 'withdrawn', available: [] } });
  });
});
