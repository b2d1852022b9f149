import { claimDeliveries } from './claim-deliveries';
import { answer, Receiver } from './receiver-spec';
import { EDUCATION, WebhookTown } from './webhook-town-spec';

const ELSEWHERE = `
  insert into action_log (application_id, referral_id, division, audience_agency_id, action, to_status, actor_kind, actor_id, actor_name)
  select uuidv7(), uuidv7(), '500112133212', agency_id, 'claim', 'claimed', 'system', 'test', '系统'
    from partner_client where client_id = $1`;

/** Due longer than all others, and only just to be seen. */
const URGENT = `
  insert into webhook_delivery (webhook_id, client_id, agency_id, kind, event_id, event_type, body, next_attempt_at, created_at)
  select webhook_id, client_id, agency_id, kind, uuidv7(), event_type, body, $1::timestamptz - interval '1 hour', $1
    from webhook_delivery limit 1`;

describe('a host that', () => {
  let town: WebhookTown;
  let receiver: Receiver;
  let other: Receiver;
  beforeAll(async () => {
    town = await WebhookTown.open();
  });
  beforeEach(async () => {
    [receiver, other] = await Promise.all([Receiver.open(), Receiver.open()]);
    await town.register(receiver);
    await town.register(other, EDUCATION);
    for (let n = 0; n < 20; n++) await town.feed.happens('claim');
  });
  afterEach(async () => {
    await town.forget();
    await Promise.all([receiver.close(), other.close()]);
    expect(town.errors).toEqual([]);
  });
  afterAll(() => town?.close());

  it('hangs keeps three attempts of a worker busy, and no other host waiting', async () => {
    receiver.behaviour = () => undefined;
    const worker = town.worker();
    await worker.turn();
    await town.feed.staff.admin(ELSEWHERE, [EDUCATION]);
    await worker.turn();
    while (other.taken.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await town.worker().turn();
    await worker.drain(3000);
    expect(receiver.taken).toHaveLength(3);
  });

  it('gets no more than three at once also where two workers choose at the same moment, seeing different rows', async () => {
    await town.worker().turn();
    await town.feed.staff.admin('update webhook_delivery set status = $1, ended_at = null, lease_id = null', [
      'waiting',
    ]);
    const due = { now: town.now, perHost: 3, limit: 24 };
    const claim = () => town.transactions.asSystem('test', (tx) => claimDeliveries(tx, due));
    await town.transactions.asSystem('test', async (tx) => {
      expect(await claimDeliveries(tx, due)).toHaveLength(3);
      await town.feed.staff.admin(URGENT, [town.now]);
      expect(await claim()).toEqual([]);
    });
    expect(await claim()).toEqual([]);
  });

  it('is another bureau’s gets nothing of this one, neither registered nor, where the list changed since, sent (I8)', async () => {
    const host = `127.0.0.2:${receiver.port}`;
    await town.turn(town.worker(town.transactions, [`education-500112=${host}`]));
    expect(receiver.taken).toEqual([]);
    expect((await town.deliveries()).filter(({ lastFault }) => lastFault === 'host-not-allowed')).toHaveLength(3);
    const taking = town.register(receiver, EDUCATION, town.rules([`medical-insurance-500112=${host}`]));
    await expect(taking).rejects.toMatchObject({ code: 'webhook-host-not-allowed' });
    for (const whose of ['education-500112', EDUCATION])
      await town.register(receiver, EDUCATION, town.rules([`${whose}=${host}`]));
  });

  it('fails is tried one at a time until it is well, then three at a time again', async () => {
    receiver.behaviour = answer(503);
    await town.turn();
    expect(receiver.taken).toHaveLength(3);
    town.passes(5000);
    await town.turn();
    expect(receiver.taken).toHaveLength(4);
    receiver.behaviour = answer(200);
    await town.turn();
    expect(receiver.taken).toHaveLength(5);
    await town.turn();
    expect(receiver.taken).toHaveLength(8);
  });
});
