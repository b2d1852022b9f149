import { Webhook } from 'standardwebhooks';
import { answer, Receiver } from '../../libs/partners/src/webhooks/receiver-spec';
import { County, eventually } from '../support/county';
import { referredApplication } from '../support/steps';
import { spawnWorker } from '../support/worker-child';

const BUREAU = 'partner-medical-insurance-500112';
const A_MINUTE_LATER = `
  update webhook_delivery set leased_until = now(), next_attempt_at = now() where lease_id is not null`;

describe('a worker that is killed while it pushes an event', () => {
  let receiver: Receiver;
  let county: County;
  afterAll(async () => {
    await county?.close();
    await receiver?.close();
  });

  it('leaves nothing behind that another could not do: the event comes again, under the same webhook-id', async () => {
    receiver = await Receiver.open();
    const env = { WEBHOOK_HOSTS: `127.0.0.2:${receiver.port}`, WEBHOOK_PRIVATE_RANGES: '127.0.0.2/32' };
    county = await County.open({ env });
    await Promise.all([county.startApi(), county.startPartnerApi()]);
    const url = `http://127.0.0.2:${receiver.port}/`;
    const bureau = await county.partner(BUREAU);
    const { secret } = (await bureau.write('PUT', '/partner/v1/webhook', { url })).body;

    const first = spawnWorker(county);
    // It has the event and the worker is gone before it hears so.
    receiver.behaviour = (response, taken) => void first.killNow().then(() => answer(204)(response, taken));
    await referredApplication(await county.staff('tongjing-clerk'), ['medical']);
    await eventually(
      async () => receiver.taken.length,
      (n) => n === 1,
    );
    await first.killNow();
    const waiting = `select status, attempts from webhook_delivery where kind = 'event'`;
    expect(await county.sql(waiting)).toEqual([{ status: 'waiting', attempts: 1 }]);

    receiver.behaviour = answer(204);
    const second = spawnWorker(county);
    await county.sql(A_MINUTE_LATER);
    await eventually(
      () => county.sql(waiting),
      ([delivery]) => delivery?.status === 'delivered',
    );
    await second.killNow();
    const told = receiver.taken.map(({ body, headers }) =>
      new Webhook(secret).verify(body, headers as Record<string, string>),
    );
    expect(told).toHaveLength(2);
    expect(told[1]).toEqual(told[0]);
  });
});
