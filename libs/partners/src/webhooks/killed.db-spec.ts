import type { ScopedTransactions } from '@yimen/platform';
import { answer, Receiver } from './receiver-spec';
import { removeWebhook } from './remove-webhook';
import { MEDICAL, WebhookTown } from './webhook-town-spec';

const LEASE_MS = 60_000;

describe('a worker that', () => {
  let town: WebhookTown;
  let receiver: Receiver;
  let id: string;
  beforeAll(async () => {
    town = await WebhookTown.open();
  });
  beforeEach(async () => {
    receiver = await Receiver.open();
    await town.register(receiver);
    id = await town.feed.happens('claim');
  });
  afterEach(async () => {
    await town.forget();
    await receiver.close();
    expect(town.errors).toEqual([]);
  });
  afterAll(() => town?.close());

  const idsTaken = () => receiver.taken.map(({ headers }) => headers['webhook-id']);

  it('is killed between sending and recording leaves it to another, who sends it again with the same webhook-id', async () => {
    let dead = false;
    receiver.behaviour = (response, taken) => {
      dead = true;
      answer(204)(response, taken);
    };
    const asSystem = ((name, work) =>
      dead ? new Promise(() => undefined) : town.transactions.asSystem(name, work)) as ScopedTransactions['asSystem'];
    await town.worker({ asSystem }).turn();
    while (!dead) await new Promise((resolve) => setTimeout(resolve, 10));
    receiver.behaviour = answer(204);
    await town.turn();
    expect(idsTaken()).toEqual([id]);
    expect(await town.deliveries()).toMatchObject([{ status: 'waiting', attempts: 1 }]);
    town.passes(LEASE_MS);
    await town.turn();
    expect(idsTaken()).toEqual([id, id]);
    expect(await town.deliveries()).toMatchObject([{ status: 'delivered', attempts: 2 }]);
  });

  it('comes back so late that another has taken over changes nothing any more', async () => {
    const late: (() => void)[] = [];
    receiver.behaviour = (response, taken) => void late.push(() => answer(500)(response, taken));
    const slow = town.worker();
    await slow.turn();
    while (late.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    receiver.behaviour = answer(204);
    town.passes(LEASE_MS);
    await town.turn();
    expect(await town.deliveries()).toMatchObject([{ status: 'delivered', attempts: 2, lastStatus: 204 }]);
    for (const say of late) say();
    await slow.drain(5000);
    expect(await town.deliveries()).toMatchObject([{ status: 'delivered', attempts: 2, lastStatus: 204 }]);
    expect(await town.feed.staff.sql('select first_failed_at from webhook')).toEqual([{ first_failed_at: null }]);
  });

  it('is sending while the webhook is removed finds nothing left to record', async () => {
    const late: (() => void)[] = [];
    receiver.behaviour = (response, taken) => void late.push(() => answer(204)(response, taken));
    const worker = town.worker();
    await worker.turn();
    while (late.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await town.as(MEDICAL, (tx, actor) => removeWebhook(tx, actor, { seen: null }));
    for (const say of late) say();
    await worker.drain(5000);
    for (const table of ['webhook', 'webhook_secret', 'webhook_delivery'])
      expect(await town.feed.staff.admin(`select from ${table}`)).toEqual([]);
    await expect(town.deliveries()).rejects.toMatchObject({ code: 'webhook-not-found' });
  });
});
