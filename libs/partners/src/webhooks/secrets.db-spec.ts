import { Webhook as Reference } from 'standardwebhooks';
import { forgetDeliveries } from './forget-deliveries';
import { Receiver } from './receiver-spec';
import { EDUCATION, MEDICAL, WebhookTown } from './webhook-town-spec';

const HOUR = 3_600_000;

describe('the secret of a webhook', () => {
  let town: WebhookTown;
  let receiver: Receiver;
  beforeAll(async () => {
    town = await WebhookTown.open();
  });
  beforeEach(async () => {
    town.now = new Date();
    receiver = await Receiver.open();
  });
  afterEach(async () => {
    await town.forget();
    await receiver.close();
    expect(town.errors).toEqual([]);
  });
  afterAll(() => town?.close());

  const shown = async (id: string | null) => String(await town.as(MEDICAL, (tx) => town.secrets.show(tx, String(id))));
  const rotate = async (overlapHours: number) => {
    const { secretId } = await town.as(MEDICAL, (tx, actor) =>
      town.rotating.run(tx, actor, { seen: null, overlapHours }),
    );
    return shown(secretId);
  };
  /** Which of these secrets a receiver could verify the next event with. */
  const valid = async (...secrets: string[]) => {
    await town.feed.happens('claim');
    await town.turn();
    const { headers, body } = receiver.taken.at(-1)!;
    // The reference library goes by the clock on the wall; what it says of a signature doesn't depend on it.
    const at = new Date(Number(headers['webhook-timestamp']) * 1000);
    const entries = String(headers['webhook-signature']).split(' ');
    return secrets.map((secret) =>
      entries.includes(new Reference(secret).sign(String(headers['webhook-id']), at, body)),
    );
  };

  it('is made when the address is registered, and again only when asked for', async () => {
    const { secretId } = await town.register(receiver);
    expect(await valid(await shown(secretId))).toEqual([true]);
    expect(await town.register(receiver)).toMatchObject({ secretId: null, webhook: { version: 1 } });
  });

  it('that it had before is valid for the overlap beside the new one, then no longer', async () => {
    const first = await shown((await town.register(receiver)).secretId);
    const second = await rotate(24);
    expect(await valid(first, second)).toEqual([true, true]);
    town.passes(24 * HOUR - 1);
    expect(await valid(first, second)).toEqual([true, true]);
    town.passes(1);
    expect(await valid(first, second)).toEqual([false, true]);
  });

  it('is one of two at most, and of one where the old one leaked', async () => {
    const first = await shown((await town.register(receiver)).secretId);
    const second = await rotate(24);
    const third = await rotate(24);
    expect(await valid(first, second, third)).toEqual([false, true, true]);
    const fourth = await rotate(0);
    expect(await valid(second, third, fourth)).toEqual([false, false, true]);
    expect(await town.feed.staff.sql('select count(*)::int as n from webhook_secret')).toEqual([{ n: 1 }]);
  });

  it('stands nowhere in the clear, is shown to its own client alone, and is forgotten when it is over', async () => {
    const { secretId, webhook } = await town.register(receiver);
    const secret = Buffer.from((await shown(secretId)).slice('whsec_'.length), 'base64');
    const [row] = await town.feed.staff.sql('select sealed from webhook_secret');
    expect(Buffer.from(row?.sealed as Buffer).includes(secret)).toBe(false);
    expect(await town.as(EDUCATION, (tx) => town.secrets.show(tx, String(secretId)))).toBeNull();
    await rotate(1);
    town.passes(2 * HOUR);
    await town.transactions.asSystem('test', (tx) => forgetDeliveries(tx, town.now, 100));
    expect(await town.as(MEDICAL, (tx) => town.secrets.show(tx, String(secretId)))).toBeNull();
    expect(webhook.version).toBe(1);
  });

  it('that cannot be opened any more is a fault of the attempt, told to the bureau', async () => {
    await town.register(receiver);
    await town.feed.staff.admin(`update webhook_secret set sealed = sealed || 'x'`);
    await town.feed.happens('claim');
    await town.turn();
    expect(await town.deliveries()).toMatchObject([{ status: 'waiting', lastFault: 'secret-unreadable' }]);
    expect(receiver.taken).toEqual([]);
  });
});
