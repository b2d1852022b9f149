import { claimDeliveries } from './claim-deliveries';
import { answer, Receiver } from './receiver-spec';
import { resendDelivery } from './resend-delivery';
import { MEDICAL, WebhookTown } from './webhook-town-spec';

const MINUTE = 60_000;

describe('an event that a bureau’s system does not take', () => {
  let town: WebhookTown;
  let receiver: Receiver;
  let id: string;
  beforeAll(async () => {
    town = await WebhookTown.open();
  });
  beforeEach(async () => {
    receiver = await Receiver.open(answer(500));
    await town.register(receiver);
    id = await town.feed.happens('claim');
  });
  afterEach(async () => {
    await town.forget();
    await receiver.close();
    expect(town.errors).toEqual([]);
  });
  afterAll(() => town?.close());

  const delivery = async () => (await town.deliveries())[0];
  /** Minute by minute a worker looks. */
  const pass = async (hours: number) => {
    for (let minutes = 0; minutes < hours * 60; minutes += 5) {
      await town.turn();
      town.passes(5 * MINUTE);
    }
  };
  const state = () =>
    town.feed.staff.sql('select status, off_reason, last_success_at, first_failed_at, version from webhook');

  it('is tried again for a day while it answers 500, and arrives under the same webhook-id when it is well again', async () => {
    const began = town.now;
    await pass(24);
    const sentAt = receiver.taken.map(({ headers }) => Number(headers['webhook-timestamp']) * 1000 - began.getTime());
    expect(sentAt.map((ms) => ms / MINUTE)).toEqual([0, 5, 10, 40, 160, 460, 1060]);
    expect(await delivery()).toMatchObject({ status: 'waiting', attempts: 7, lastStatus: 500, lastFault: 'status' });
    expect(await state()).toMatchObject([{ last_success_at: null, first_failed_at: began }]);
    receiver.behaviour = answer(204);
    await pass(12);
    expect(await delivery()).toMatchObject({
      status: 'delivered',
      attempts: 8,
      lastStatus: 204,
      lastFault: null,
      nextAttemptAt: null,
    });
    expect(new Set(receiver.taken.map(({ headers, body }) => `${headers['webhook-id']} ${body}`)).size).toBe(1);
    expect(new Set(receiver.taken.map(({ headers }) => headers['webhook-signature'])).size).toBe(8);
    expect(await state()).toMatchObject([{ last_success_at: expect.any(Date), first_failed_at: null }]);
  });

  it('is a dead letter after the tenth attempt, three days on, and can be sent again', async () => {
    await pass(77);
    expect(receiver.taken).toHaveLength(10);
    expect(await delivery()).toMatchObject({
      status: 'dead',
      attempts: 10,
      nextAttemptAt: null,
      endedAt: expect.any(Date),
    });
    await pass(30);
    expect(receiver.taken).toHaveLength(10);
    receiver.behaviour = answer(204);
    const dead = String((await delivery())?.id);
    const again = await town.as(MEDICAL, (tx, actor) => resendDelivery(tx, actor, { id: dead, now: town.now }));
    expect(again).toMatchObject({ status: 'waiting', attempts: 0, endedAt: null });
    await town.turn();
    expect(await delivery()).toMatchObject({ status: 'delivered', attempts: 1 });
    expect(receiver.taken.map(({ headers }) => headers['webhook-id'])).toEqual(Array(11).fill(id));
  });

  it('goes to a new address as if never tried: ten attempts, also for what was on its way to the old one', async () => {
    await pass(24);
    const moved = await Receiver.open(answer(500));
    town.passes(20 * 60 * MINUTE);
    await town.transactions.asSystem('test', (tx) => claimDeliveries(tx, { now: town.now, perHost: 3, limit: 3 }));
    await town.register(moved);
    expect(await delivery()).toMatchObject({ status: 'waiting', attempts: 0, nextAttemptAt: town.now });
    await pass(77);
    expect(moved.taken).toHaveLength(10);
    await moved.close();
  });

  it('switches the webhook off where the address says 410; nothing more is sent until it is registered again', async () => {
    receiver.behaviour = answer(410);
    await town.turn();
    expect(await state()).toMatchObject([{ status: 'off', off_reason: 'gone', version: 2 }]);
    const log =
      'select action, actor_kind, host from webhook_log where webhook_id = (select id from webhook) order by id';
    expect((await town.feed.staff.sql(log)).at(-1)).toMatchObject({ action: 'switch-off', actor_kind: 'system' });
    await town.feed.happens('renew');
    await pass(2);
    expect(receiver.taken).toHaveLength(1);
    receiver.behaviour = answer(204);
    expect((await town.register(receiver)).webhook).toMatchObject({ status: 'on', offReason: null, version: 3 });
    await town.turn();
    expect(receiver.taken).toHaveLength(3);
    expect(receiver.taken[1]?.headers['webhook-id']).toBe(id);
  });

  it('keeps of the answer its status and a code of ours, nothing that was said', async () => {
    receiver.behaviour = (response) => void response.writeHead(500).end('覃桂芳 is not known here');
    await town.turn();
    const [row] = await town.feed.staff.sql('select * from webhook_delivery');
    expect(row).toMatchObject({ last_status: 500, last_fault: 'status' });
    expect(JSON.stringify(row)).not.toContain('not known here');
  });
});
