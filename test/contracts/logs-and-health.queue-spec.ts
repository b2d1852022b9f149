import { businessDate, residentIdFault } from '@yimen/kernel';
import { caseOf, publicised } from '../support/case-steps';
import { County, eventually } from '../support/county';
import { ALSO_HOUSING, at, qinApplication, referralTo, referredApplication } from '../support/steps';

describe('what operators see', () => {
  const lines: string[] = [];
  let county: County;

  beforeAll(async () => {
    const log = { write: (line: string) => void lines.push(line) };
    county = await County.open({ log, env: { LOG_LEVEL: 'trace' } });
    await Promise.all([county.startApi(), county.startPartnerApi(), county.startWorker()]);
  });
  afterAll(() => county?.close());

  it('logs a whole case, good and bad requests, without a name or an identity number', async () => {
    const clerk = await county.staff('tongjing-clerk');
    const application = await referredApplication(clerk, ['medical', 'dibao']);
    const { id } = referralTo(application, 'medical');
    const bureau = await county.partner('partner-medical-insurance-500112');
    await bureau.post(`/partner/v1/referrals/${id}/claim`);
    await bureau.get(`/partner/v1/referrals/${id}`);
    await publicised(county, await caseOf(clerk, application.body.id, 'dibao'), businessDate(new Date()));
    const spoiled = JSON.parse(JSON.stringify(qinApplication()));
    await clerk.post('/api/v1/applications', spoiled);
    await clerk.post('/api/v1/applications', spoiled);
    const { residentId } = spoiled.newHousehold.members[0];
    await clerk.post('/api/v1/households/search', { residentId }, { key: null });
    await clerk.get(`/api/v1/applications?residentId=${residentId}`);
    await clerk.send('POST', '/api/v1/applications', `{"residentId":"${residentId}"`, { 'Idempotency-Key': 'x' });
    await county.sql('alter table household add constraint nobody check (false) not valid');
    expect((await clerk.post('/api/v1/applications', qinApplication())).status).toBe(500);
    await county.sql('alter table household drop constraint nobody');
    const all = lines.join('\n');
    expect(lines.length).toBeGreaterThan(10);
    expect(all).toContain('"level":50');
    expect([...all.matchAll(/\d{17}[\dXx]/g)].filter(([number]) => residentIdFault(number) === null)).toEqual([]);
    expect(all).not.toMatch(/覃桂芳|冉启明|冉晓月/);
  });

  it('answers whether it lives, is ready, and how it is doing, with nothing about people', async () => {
    const anybody = county.anonymous();
    expect(await anybody.get('/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await anybody.get('/health/ready')).toMatchObject({ status: 200, body: { status: 'ok' } });
    const metrics = await anybody.get('/metrics');
    expect(metrics.body).toMatch(/http_request_seconds_count\{method="POST",route="\/api\/v1\/applications"/);
  });

  it('stops taking work, ends what it has, then lets go: no event is cut in half', async () => {
    const own = await (await County.open()).startApi();
    const window = await own.staff('tongjing-clerk');
    const worker = await own.startWorkerAlone();
    const { body } = await referredApplication(window, ['medical', 'education', 'housing'], ALSO_HOUSING);
    await worker.stop();
    const half = await own.sql('select 1 from outbox where done_at is not null and last_error is not null');
    expect(half).toEqual([]);
    expect((await window.get(at(body.id))).body.referrals).toHaveLength(3);
    await own.startWorker();
    await eventually(
      () => own.sql('select 1 from outbox where done_at is null'),
      (open) => open.length === 0,
    );
    await own.close();
  });
});
