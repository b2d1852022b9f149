import { Webhook } from 'standardwebhooks';
import { answer, Receiver } from '../../../../libs/partners/src/webhooks/receiver-spec';
import type { Caller, Reply } from '../../../../test/support/client';
import { County, eventually } from '../../../../test/support/county';
import { referralTo, referredApplication } from '../../../../test/support/steps';

const HOOK = '/partner/v1/webhook';
const BUREAU = 'partner-medical-insurance-500112';

describe('a bureau’s own system that wants its events pushed', () => {
  let receiver: Receiver;
  let county: County;
  let bureau: Caller;
  let url: string;

  beforeAll(async () => {
    receiver = await Receiver.open();
    url = `http://127.0.0.2:${receiver.port}/events`;
    const env = {
      WEBHOOK_HOSTS: `127.0.0.2:${receiver.port},hooks.invalid:80,127.0.0.3:80`,
      WEBHOOK_PRIVATE_RANGES: '127.0.0.2/32',
    };
    county = await County.open({ env });
    await Promise.all([county.startApi(), county.startPartnerApi(), county.startWorker()]);
    bureau = await county.partner(BUREAU);
  });
  beforeEach(() => {
    receiver.taken.length = 0;
    receiver.behaviour = answer(204);
  });
  afterEach(() => county.sql('delete from webhook'));
  afterAll(async () => {
    await county?.close();
    await receiver?.close();
  });

  const register = (options = {}): Promise<Reply> => bureau.write('PUT', HOOK, { url }, options);
  const deliveries = (query = '') => bureau.get(`${HOOK}/deliveries${query}`);
  const taken = () =>
    eventually(
      async () => receiver.taken,
      (all) => all.length > 0,
    );

  it('registers its address, tries it, and is then told of a referral that a window sends', async () => {
    const registered = await register();
    expect(registered).toMatchObject({
      status: 200,
      etag: '"1"',
      body: { url, status: 'on', version: 1, waiting: 0, dead: 0 },
    });
    const pinged = await bureau.post(`${HOOK}/ping`);
    expect(pinged).toMatchObject({ status: 202, body: { kind: 'ping', status: 'waiting', attempts: 0 } });
    await taken();
    const { medical } = await refer();
    const events = await eventually(
      async () => receiver.taken,
      (all) => all.length > 1,
    );
    const verified = events.map(({ body, headers }) =>
      new Webhook(registered.body.secret).verify(body, headers as Record<string, string>),
    );
    expect(verified).toMatchObject([
      { id: pinged.body.eventId, type: 'cn.yimen.webhook.ping.v1' },
      { type: 'cn.yimen.referral.issue.v1', subject: medical, data: { referralId: medical, status: 'requested' } },
    ]);
    const page = await eventually(deliveries, ({ body }) =>
      body.items.every(({ status }: { status: string }) => status === 'delivered'),
    );
    expect(page.body.items).toMatchObject([{ kind: 'event' }, { kind: 'ping', id: pinged.body.id, lastStatus: 204 }]);
    expect((await bureau.get(HOOK)).body).toMatchObject({ lastSuccessAt: expect.any(String), firstFailedAt: null });
  });

  const refer = async () => {
    const referred = await referredApplication(await county.staff('tongjing-clerk'), ['medical']);
    return { medical: referralTo(referred, 'medical').id };
  };

  it('is told a secret once: the same request tells it again, no memory of answers holds it, another change makes none', async () => {
    const first = await register({ key: 'registered-once' });
    expect(first.body.secret).toMatch(/^whsec_/);
    expect((await register({ key: 'registered-once' })).body).toEqual(first.body);
    expect((await register()).body.secret).toBeNull();
    expect(JSON.stringify((await bureau.get(HOOK)).body)).not.toContain('whsec_');
    const rotate = () => bureau.post(`${HOOK}/secret`, { overlapHours: 1 }, { seen: first.etag, key: 'rotated-once' });
    const rotated = await rotate();
    expect(rotated.body).toMatchObject({ version: 2, secrets: [{ endsAt: null }, { endsAt: expect.any(String) }] });
    expect((await rotate()).body).toEqual(rotated.body);
    expect(rotated.body.secret).not.toBe(first.body.secret);
    expect(await bureau.post(`${HOOK}/secret`, {}, { seen: first.etag })).toMatchObject({ status: 412 });
    const kept = JSON.stringify(await county.sql('select body from idempotency'));
    expect(kept).not.toContain('whsec_');
    await bureau.post(`${HOOK}/secret`, { overlapHours: 0 }, { seen: rotated.etag });
    expect((await rotate()).body).toEqual({ ...rotated.body, secret: null });
  });

  it.each([
    ['a host that is not listed', 'http://example.com/', 'webhook-host-not-allowed'],
    ['another port of a listed host', 'http://127.0.0.2:1/', 'webhook-host-not-allowed'],
    ['a listed host inward', 'http://127.0.0.3/', 'webhook-address-private'],
    ['a host that nobody knows', 'http://hooks.invalid/', 'webhook-host-unknown'],
    ['an address with a password', 'http://u:p@hooks.invalid/', 'webhook-url-invalid'],
    ['no address', 'events', 'webhook-url-invalid'],
  ])('cannot register %s', async (_, address, code) => {
    const refused = await bureau.write('PUT', HOOK, { url: address });
    expect(refused).toMatchObject({ status: 422, body: { code, title: expect.stringMatching(/\p{Script=Han}/u) } });
    expect(await bureau.get(HOOK)).toMatchObject({ status: 404, body: { code: 'webhook-not-found' } });
  });

  it('lists what was given up, page by page, and sends it again; removing leaves nothing', async () => {
    await register();
    receiver.behaviour = answer(500);
    for (let n = 0; n < 3; n++) await bureau.post(`${HOOK}/ping`);
    const dead = await eventually(
      () => deliveries('?status=dead'),
      ({ body }) => body.items.length === 3,
    );
    const first = await deliveries('?status=dead&limit=2');
    expect(first.headers.get('link')).toContain('status=dead');
    const second = await deliveries(`?status=dead&limit=2&cursor=${first.body.next}`);
    expect([...first.body.items, ...second.body.items]).toEqual(dead.body.items);
    expect(await deliveries(`?cursor=${first.body.next}`)).toMatchObject({
      status: 400,
      body: { code: 'cursor-invalid' },
    });
    receiver.behaviour = answer(204);
    const again = await bureau.post(`${HOOK}/deliveries/${dead.body.items[0].id}/resend`);
    expect(again).toMatchObject({ status: 202, body: { eventId: dead.body.items[0].eventId, status: 'waiting' } });
    await eventually(
      () => deliveries('?status=delivered'),
      ({ body }) => body.items.length === 1,
    );
    const { etag } = await bureau.get(HOOK);
    expect(await bureau.write('DELETE', HOOK, undefined, { seen: etag })).toMatchObject({ status: 200, body: { url } });
    expect(await deliveries()).toMatchObject({ status: 404 });
  });

  it('whose address is gone is told so, and cannot try it until it registers again', async () => {
    await register();
    receiver.behaviour = answer(410);
    await bureau.post(`${HOOK}/ping`);
    await eventually(
      () => bureau.get(HOOK),
      ({ body }) => body.status === 'off' && body.offReason === 'gone',
    );
    expect(await bureau.post(`${HOOK}/ping`)).toMatchObject({ status: 409, body: { code: 'webhook-off' } });
    expect((await register()).body).toMatchObject({ status: 'on', offAt: null });
  });
});
