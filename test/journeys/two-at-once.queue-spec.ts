import { Client } from 'pg';
import { caseAt, caseOf } from '../support/case-steps';
import type { Caller, Reply } from '../support/client';
import { County, eventually } from '../support/county';
import { qinFamily, TONGJING } from '../support/people';
import { assessedApplication, at, qinApplication, referralTo, referredApplication } from '../support/steps';

describe('two people click at once', () => {
  let county: County;
  let clerk: Caller;

  beforeAll(async () => {
    county = await County.open();
    await Promise.all([county.startApi(), county.startPartnerApi(), county.startWorker()]);
    clerk = await county.staff('tongjing-clerk');
  });
  afterAll(() => county?.close());

  it('of twenty who claim one referral exactly one gets it, the others learn who has it and until when (I2)', async () => {
    const application = await referredApplication(clerk, ['medical']);
    const { id } = referralTo(application, 'medical');
    const bureau = await county.partner('partner-medical-insurance-500112');
    const handler = await county.staff('yubei-medical');
    const claim = (i: number): Promise<Reply> =>
      i % 2
        ? bureau.post(`/partner/v1/referrals/${id}/claim`)
        : handler.post(`/api/v1/department/referrals/${id}/claim`);
    const replies = await Promise.all(Array.from({ length: 20 }, (_, i) => claim(i)));
    const losers = replies.filter((reply) => reply.status === 409);
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1);
    expect(losers).toHaveLength(19);
    for (const { body } of losers)
      expect(body).toMatchObject({ code: 'referral-held', holder: expect.any(String), leaseUntil: expect.any(String) });
    const log = await county.sql(`select 1 from action_log where referral_id = $1 and action = 'claim'`, [id]);
    expect(log).toHaveLength(1);
  });

  it('of two clerks who confirm different measures one is told that the application moved on', async () => {
    const assessed = await assessedApplication(clerk);
    const colleague = await county.staff('tongjing-clerk-2');
    const path = at(assessed.body.id, 'measures');
    const replies = await Promise.all([
      clerk.post(path, { programmes: ['dibao'] }, { seen: assessed.etag }),
      colleague.post(path, { programmes: ['medical'] }, { seen: assessed.etag }),
    ]);
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 412]);
    expect(await county.sql('select 1 from measure where application_id = $1', [assessed.body.id])).toHaveLength(1);
  });

  it('a family that is entered at two counters at once has one open application', async () => {
    const family = qinFamily(TONGJING);
    const colleague = await county.staff('tongjing-clerk-2');
    const submit = (who: Caller) => who.post('/api/v1/applications', qinApplication({ newHousehold: family }));
    const replies = await Promise.all([submit(clerk), submit(colleague), submit(clerk), submit(colleague)]);
    expect(replies.filter((reply) => reply.status === 201)).toHaveLength(1);
    expect(new Set(replies.filter((reply) => reply.status !== 201).map((reply) => reply.status))).toEqual(
      new Set([409]),
    );
    const ids = family.members.map((member) => member.residentId);
    expect(await county.sql('select 1 from member where resident_id = any ($1)', [ids])).toHaveLength(3);
  });

  it('withdrawn while a department works on it: the department finds it cancelled, the case ends, nothing is left hanging', async () => {
    const application = await referredApplication(clerk, ['dibao', 'medical']);
    const bureau = await county.partner('partner-medical-insurance-500112');
    const { id } = referralTo(application, 'medical');
    const claimed = await bureau.post(`/partner/v1/referrals/${id}/claim`);
    const seen = await clerk.get(at(application.body.id));
    const withdrawn = await clerk.post(
      at(application.body.id, 'withdraw'),
      { note: '找到了工作' },
      { seen: seen.etag },
    );
    expect(withdrawn.body).toMatchObject({ status: 'withdrawn', clock: { mode: 'stopped' } });
    await eventually(
      () => bureau.get(`/partner/v1/referrals/${id}`),
      ({ body }) => body.status === 'cancelled' && body.reason === 'application-withdrawn',
    );
    const started = await bureau.post(`/partner/v1/referrals/${id}/start`, undefined, { seen: claimed.etag });
    expect(started.status).toBeGreaterThanOrEqual(409);
    const { body: file } = await clerk.get(caseAt(await caseOf(clerk, application.body.id, 'dibao')));
    expect(file).toMatchObject({ status: 'withdrawn', outcome: 'not-pursued', available: [] });
    expect(file.clocks.filter(({ stoppedOn }: { stoppedOn: string | null }) => stoppedOn === null)).toEqual([]);
  });

  it('works with two connections and twenty at once: nobody waits for a second connection while holding one', async () => {
    const small = await (await County.open({ env: { DATABASE_POOL: '2' } })).startApi();
    try {
      const window = await small.staff('tongjing-clerk');
      const replies = await Promise.all(
        Array.from({ length: 20 }, () => window.post('/api/v1/applications', qinApplication())),
      );
      expect(replies.map((reply) => reply.status)).toEqual(Array.from({ length: 20 }, () => 201));
    } finally {
      await small.close();
    }
  });

  it('a clerk who meets a locked row waits no longer than the lock time-out and is told to try again', async () => {
    const submitted = await clerk.post('/api/v1/applications', qinApplication());
    const holder = new Client({ connectionString: county.database.adminUrl });
    await holder.connect();
    await holder.query('begin');
    await holder.query('select 1 from application where id = $1 for update', [submitted.body.id]);
    const reply = await clerk.post(at(submitted.body.id, 'accept'), undefined, { seen: submitted.etag });
    expect(reply).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(reply.headers.get('retry-after')).toBe('2');
    await holder.query('rollback');
    await holder.end();
    const again = await clerk.post(at(submitted.body.id, 'accept'), undefined, { seen: submitted.etag });
    expect(again.status).toBe(200);
  });
});
