import { Queues } from '@yimen/platform';
import { casesOf } from '../support/case-steps';
import type { Caller } from '../support/client';
import { County, eventually } from '../support/county';
import { assessedApplication, at } from '../support/steps';

/** PostgreSQL is the truth, the queue is a bell (I3): whatever happens to the bell, each event works once. */
describe('the queue loses, doubles and delays', () => {
  let county: County;
  let clerk: Caller;

  beforeAll(async () => {
    county = await (await County.open()).startApi();
    clerk = await county.staff('tongjing-clerk');
  });
  afterAll(() => county?.close());

  const confirmed = async () => {
    const assessed = await assessedApplication(clerk);
    const programmes = ['dibao', 'medical', 'education'];
    await clerk.post(at(assessed.body.id, 'measures'), { programmes }, { seen: assessed.etag });
    return String(assessed.body.id);
  };
  const referrals = (id: string) =>
    eventually(
      () => clerk.get(at(id)),
      ({ body }) => body.referrals.length >= 2,
      30_000,
    );

  it('measures confirmed while no worker lives are referred when one starts; a case is open at once', async () => {
    const id = await confirmed();
    expect(await casesOf(clerk, id)).toMatchObject([{ programme: 'dibao', status: 'surveying' }]);
    expect((await clerk.get(at(id))).body.referrals).toEqual([]);
    await county.startWorker();
    expect((await referrals(id)).body.referrals).toHaveLength(2);
  });

  it('an event whose bell was rung and lost is rung again', async () => {
    const id = await confirmed();
    await county.sql(
      `update outbox set attempts = 1, next_attempt_at = now() + interval '1 second' where done_at is null`,
    );
    expect((await referrals(id)).body.referrals).toHaveLength(2);
  });

  it('an event that is rung three times more has worked once', async () => {
    const id = await confirmed();
    await referrals(id);
    const events = await county.sql<{ id: string }>(
      `select id from outbox where topic = 'measures-confirmed' and payload ->> 'applicationId' = $1`,
      [id],
    );
    const queues = new Queues(county.environment);
    const queue = queues.queue('events');
    for (let i = 0; i < 3; i++)
      await queue.add('deliver-event', { eventId: events[0]?.id }, { jobId: `${events[0]?.id}-again-${i}` });
    await eventually(
      async () => (await queue.getJobCounts('waiting', 'active', 'delayed')) as Record<string, number>,
      (counts) => Object.values(counts).every((count) => count === 0),
    );
    await queues.close();
    expect(await county.sql('select 1 from referral where application_id = $1', [id])).toHaveLength(2);
    expect(
      await county.sql(`select 1 from action_log where application_id = $1 and action = 'issue'`, [id]),
    ).toHaveLength(2);
  });

  it('an emptied queue costs a delay and nothing else', async () => {
    const queues = new Queues(county.environment);
    const queue = queues.queue('events');
    const id = await confirmed();
    await queue.obliterate({ force: true }).catch(() => undefined);
    await queues.close();
    expect((await referrals(id)).body.referrals).toHaveLength(2);
    const open = await county.sql('select topic, last_error from outbox where done_at is null');
    expect(open).toEqual([]);
  });
});
