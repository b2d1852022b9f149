import type { Caller } from '../support/client';
import { County, eventually } from '../support/county';
import { at, assessedApplication, qinApplication, referralTo, referredApplication } from '../support/steps';

describe('connections break and minds change', () => {
  let county: County;
  let clerk: Caller;

  beforeAll(async () => {
    county = await County.open();
    await Promise.all([county.startApi(), county.startPartnerApi(), county.startWorker()]);
    clerk = await county.staff('tongjing-clerk');
  });
  afterAll(() => county?.close());

  const cut = () =>
    county.sql(`select pg_terminate_backend(pid) from pg_stat_activity
                 where usename = 'yimen_app' and datname = current_database()`);

  it('while PostgreSQL cuts every connection again and again, each answer is a true one and the process lives', async () => {
    let cutting = true;
    const cuts = (async () => {
      while (cutting) {
        await cut();
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
    })();
    const replies = await Promise.all(
      Array.from({ length: 40 }, () => clerk.post('/api/v1/applications', qinApplication())),
    );
    cutting = false;
    await cuts;
    expect(replies.filter((reply) => reply.status !== 201 && reply.status !== 503)).toEqual([]);
    const told = replies.filter((reply) => reply.status === 201).map((reply) => reply.body.id);
    const kept = await county.sql<{ id: string }>('select id from application where id = any ($1)', [told]);
    expect(kept).toHaveLength(told.length);
    expect((await clerk.post('/api/v1/applications', qinApplication())).status).toBe(201);
  });

  it('a connection whose prepared statements have gone is replaced, and nobody notices', async () => {
    await clerk.get('/api/v1/applications');
    await county.sql('alter table agency alter column code type varchar(80)');
    expect((await clerk.get('/api/v1/applications')).status).toBe(200);
    expect((await clerk.post('/api/v1/applications', qinApplication())).status).toBe(201);
    await county.sql('alter table agency alter column code type text');
  });

  it('what a department granted stays granted and in the chain, though the applicant withdraws at that moment', async () => {
    const application = await referredApplication(clerk, ['medical', 'dibao']);
    const { id } = referralTo(application, 'medical');
    const bureau = await county.partner('partner-medical-insurance-500112');
    const claimed = await bureau.post(`/partner/v1/referrals/${id}/claim`);
    const started = await bureau.post(`/partner/v1/referrals/${id}/start`, undefined, { seen: claimed.etag });
    const grant = { outcome: 'granted', oneOffFen: 320_000 };
    const [done, withdrawn] = await Promise.all([
      bureau.post(`/partner/v1/referrals/${id}/complete`, grant, { seen: started.etag }),
      clerk.post(at(application.body.id, 'withdraw'), {}, { seen: '*' }),
    ]);
    expect([done.status, withdrawn.status]).toEqual([200, 200]);
    const household = await eventually(
      () => clerk.get(`/api/v1/households/${application.body.householdId}`),
      ({ body }) => body.chain.length > 0,
    );
    expect(household.body.chain).toMatchObject([{ programme: 'medical', outcome: 'granted', oneOffFen: 320_000 }]);
    const page = await eventually(
      () => clerk.get(at(application.body.id)),
      ({ body }) => body.measures.every((measure: { status: string }) => measure.status === 'settled'),
    );
    const dibao = page.body.measures.find((measure: { programme: string }) => measure.programme === 'dibao');
    expect(dibao).toMatchObject({ outcome: 'not-pursued', reason: 'application-withdrawn' });
  });

  it('the window sends on what nobody has claimed, and reads what changed whatever ETag it holds', async () => {
    const assessed = await assessedApplication(clerk);
    await clerk.post(at(assessed.body.id, 'measures'), { programmes: ['education'] }, { seen: assessed.etag });
    const page = await eventually(
      () => clerk.get(at(assessed.body.id)),
      ({ body }) => body.referrals.length === 1,
    );
    const [line] = page.body.referrals;
    const target = { toAgencyKind: 'charity', reason: 'wrong-agency' };
    const moved = await clerk.post(`/api/v1/referrals/${line.id}/reroute`, target, { seen: `"${line.version}"` });
    expect(moved).toMatchObject({ status: 201, body: { status: 'requested', agencyName: '渝北区慈善会' } });
    const again = await clerk.get(at(assessed.body.id), { 'If-None-Match': String(page.etag) });
    expect(again).toMatchObject({ status: 200 });
    expect(again.body.referrals).toHaveLength(2);
  });
});
