import { randomUUID } from 'node:crypto';
import { systemClock } from '@yimen/kernel';
import { Webhook } from 'standardwebhooks';
import type { Resolve } from './addresses';
import { certificateFor } from './certificate-spec';
import { answer, Receiver } from './receiver-spec';
import type { Behaviour } from './receiver-spec';
import { Sender } from './sender';
import type { Sent, SenderOptions } from './sender';
import { newSecret, secretText } from './signature';
import { WebhookRules } from './webhook-rules';

const ALLOWED = [{ address: '127.0.0.2', family: 4 }];
const INWARD = [{ address: '127.0.0.1', family: 4 }];
const OWNER = { clientId: 'medical', agencyCode: 'medical-insurance-500112' };
const ENOUGH = 'x'.repeat(64 * 1024);

/** One attempt, at a host that only this resolver knows: 127.0.0.2 is where the operator lets events go. */
describe('an event that is sent', () => {
  const secret = newSecret();
  const letter = { id: randomUUID(), body: '{"data":{"status":"claimed"}}' };
  let receiver: Receiver;
  let inward: Receiver;

  beforeEach(async () => {
    receiver = await Receiver.open();
    inward = await Receiver.open(answer(204), '127.0.0.1', receiver.port);
  });
  afterEach(() => Promise.all([receiver.close(), inward.close()]));

  const send = (more: Partial<SenderOptions> & { url?: string; hosts?: string } = {}): Promise<Sent> => {
    const { url = `http://hooks.test:${receiver.port}/yimen?a=1`, hosts = 'hooks.test', ...options } = more;
    const names = hosts.split(' ').map((host) => `${host}:${receiver.port}`);
    const told = { NODE_ENV: 'test', WEBHOOK_HOSTS: names.join(), WEBHOOK_PRIVATE_RANGES: '127.0.0.2/32' } as const;
    const rules = new WebhookRules(told);
    const resolve: Resolve = async () => ALLOWED;
    const sender = new Sender({ rules, clock: systemClock, resolve, totalMs: 600, ...options });
    return sender.send({ ...letter, url, owner: OWNER }, [secret]);
  };
  const answered = async (behaviour: Behaviour) => {
    receiver.behaviour = behaviour;
    return send();
  };

  it('arrives signed, as a CloudEvent, under the name it was sent to', async () => {
    expect(await send()).toEqual({ status: 204, fault: null });
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.taken;
    expect(new Webhook(secretText(secret)).verify(body, headers as Record<string, string>)).toEqual(
      JSON.parse(letter.body),
    );
    expect(headers).toMatchObject({
      host: `hooks.test:${receiver.port}`,
      'content-type': 'application/cloudevents+json',
      'webhook-id': letter.id,
      connection: 'close',
    });
  });

  it.each<[string, Sent, Behaviour]>([
    ['says 500', { status: 500, fault: 'status' }, answer(500)],
    ['says 404', { status: 404, fault: 'status' }, answer(404)],
    ['is gone for good', { status: 410, fault: 'gone' }, answer(410)],
    ['hangs', { status: null, fault: 'timeout' }, () => undefined],
    ['drips its answer', { status: 200, fault: 'timeout' }, (response) => drip(response, '.')],
    ['closes without a word', { status: null, fault: 'unreachable' }, (response) => response.socket?.destroy()],
    ['closes half-way', { status: 200, fault: 'broken-answer' }, raw('content-length: 90\r\n\r\nhalf')],
    ['promises less than it sends', { status: 200, fault: null }, raw('content-length: 2\r\n\r\nok and much more')],
    ['sends without end', { status: 200, fault: null }, (response) => drip(response, ENOUGH)],
    [
      'speaks no HTTP',
      { status: null, fault: 'broken-answer' },
      (response) => response.socket?.end('SSH-2.0-OpenSSH\r\n'),
    ],
    ['switches to another protocol', { status: 101, fault: 'status' }, switched('HTTP/1.1 101 Switching Protocols')],
    ['says yes and switches', { status: 200, fault: null }, switched('HTTP/1.1 200 OK', 'Content-Length: 0\r\n')],
    ['says nothing but that it goes on', { status: null, fault: 'timeout' }, alive('HTTP/1.1 100 Continue\r\n\r\n')],
    ['sends headers without end', { status: null, fault: 'broken-answer' }, raw(`x: ${ENOUGH}\r\n\r\n`)],
    [
      'redirects inward',
      { status: 307, fault: 'redirect' },
      (response, taken) => answer(307, { location: `http://127.0.0.1:${inward.port}/` })(response, taken),
    ],
  ])('to a receiver that %s', async (_, sent, behaviour) => {
    expect(await answered(behaviour)).toEqual(sent);
    expect(inward.taken).toEqual([]);
  });

  it('goes where the name was found and checked to be: a name that moves inward meanwhile is not followed (DNS rebinding)', async () => {
    let asked = 0;
    const resolve: Resolve = async () => (asked++ === 0 ? ALLOWED : INWARD);
    expect(await send({ resolve })).toEqual({ status: 204, fault: null });
    expect(asked).toBe(1);
    expect(await send({ resolve })).toEqual({ status: null, fault: 'address-private' });
    expect(await send({ resolve: async () => [...ALLOWED, ...INWARD] })).toEqual({
      status: null,
      fault: 'address-private',
    });
    expect(receiver.taken).toHaveLength(1);
    expect(inward.taken).toEqual([]);
  });

  it('is not sent to an address inward, however it is written, nor to a host that was taken off the list', async () => {
    const hosts = '127.0.0.1 [::1] [::ffff:7f00:1]';
    for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]'])
      expect(await send({ hosts, url: `http://${host}:${receiver.port}/` })).toEqual({
        status: null,
        fault: 'address-private',
      });
    expect(await send({ hosts: 'other.test' })).toEqual({ status: null, fault: 'host-not-allowed' });
    expect(inward.taken).toEqual([]);
  });

  it('fails in time where the name is unknown, the name service silent, or nobody listens', async () => {
    expect(await send({ resolve: () => Promise.reject(new Error('ENOTFOUND')) })).toEqual({
      status: null,
      fault: 'dns',
    });
    expect(await send({ resolve: () => new Promise(() => undefined) })).toEqual({ status: null, fault: 'timeout' });
    await receiver.close();
    expect(await send()).toEqual({ status: null, fault: 'unreachable' });
  });

  it('by https goes only to a certificate of that name, wherever it stands', async () => {
    const { port } = receiver;
    await receiver.close();
    for (const [host, fault] of [['hooks.test', null] as const, ['other.test', 'tls'] as const]) {
      const { key, cert } = certificateFor(host);
      receiver = await Receiver.open(answer(200), '127.0.0.2', port, { key, cert });
      const url = `https://hooks.test:${port}/`;
      expect(await send({ url, ca: cert })).toMatchObject({ fault });
      expect(await send({ url })).toEqual({ status: null, fault: 'tls' });
      expect(receiver.taken).toHaveLength(fault ? 0 : 1);
      await receiver.close();
    }
  });
});

/** An answer as it goes over the wire, after a status line that is fine. */
function raw(rest: string): Behaviour {
  return (response) => void response.socket?.end(`HTTP/1.1 200 OK\r\n${rest}`);
}

/** The same, and the connection stays open. */
function alive(text: string): Behaviour {
  return (response) => void response.socket?.write(text);
}

function switched(status: string, more = ''): Behaviour {
  return alive(`${status}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${more}\r\n`);
}

function drip(response: Parameters<Behaviour>[0], what: string): void {
  response.writeHead(200);
  const timer = setInterval(() => void (response.destroyed ? clearInterval(timer) : response.write(what)), 50);
}
