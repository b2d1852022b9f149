import type { HandoverMessage } from '../domain/handover-message';
import { json, OddPeer } from './peer-spec';
import { YimenGateway } from './yimen-gateway';

const ID = '0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69';
const MESSAGE: HandoverMessage = {
  ...{ id: ID, from: { receiptNo: '500112202609210000001', window: '统景镇社会救助窗口' }, acceptedOn: '2026-09-21' },
  household: { division: '511602103000', residence: 'rural', facts: {}, members: [] },
  hardships: [],
};
const VIEW = {
  ...{ id: ID, receiptNo: '511602202609210000042', office: '协兴镇社会救助窗口', status: 'accepted', version: 1 },
  ...{ acceptedOn: '2026-09-21', outcome: null, reason: null, measures: [] },
};
const MEASURE = {
  ...{ programme: 'medical', programmeName: '医疗救助', outcome: 'granted', reason: null },
  agencyName: '广安区医疗保障局',
};

describe('another Yimen, as it is called and as it is believed', () => {
  let peer: OddPeer;
  let gateway: YimenGateway;
  beforeEach(async () => {
    peer = await OddPeer.open();
    gateway = new YimenGateway(peer.connected, 300);
  });
  afterEach(() => peer.close());

  const says = (status: number, body: unknown) => (peer.api = (_, response) => json(response, status, body));
  const problem = (status: number, code: string) => says(status, { code, status, title: '题' });

  it('hands in under the handover’s own id, with a token of its provider that is kept (RFC 6749 §4.4)', async () => {
    says(201, VIEW);
    for (const _ of ['once', 'again']) expect(await gateway.deliver(MESSAGE)).toMatchObject({ kind: 'taken' });
    const [token, ...calls] = peer.asked;
    expect(peer.asked.filter(({ url }) => url === '/token')).toHaveLength(1);
    expect(token?.headers.authorization).toBe(`Basic ${Buffer.from('us:%C3%9F%3A1').toString('base64')}`);
    for (const { url, headers } of calls)
      expect([url, headers.authorization, headers['idempotency-key']]).toEqual([
        ...['/partner/v1/handovers', 'Bearer good', ID],
      ]);
  });

  it('believes what has the shape that was agreed, and takes nothing else along', async () => {
    says(200, { ...VIEW, secret: 'x', measures: [{ ...MEASURE, monthlyFen: 77_000, name: '覃桂芳' }] });
    const { id: _, acceptedOn: __, ...view } = VIEW;
    expect(await gateway.look(ID)).toEqual({ ...view, measures: [MEASURE] });
  });

  it.each(['handover-reused', 'idempotency-key-reused'])(
    'a delivery refused with %s is there: it is looked at, and believed',
    async (code) => {
      peer.api = ({ method }, response) =>
        method === 'POST' ? json(response, 422, { code, status: 422, title: '题' }) : json(response, 200, VIEW);
      expect(await gateway.deliver(MESSAGE)).toMatchObject({ kind: 'taken', view: { receiptNo: VIEW.receiptNo } });
    },
  );

  it('refused as told before, and unknown when asked for: nobody’s refusal, it is tried again', async () => {
    peer.api = ({ method }, response) =>
      method === 'POST'
        ? json(response, 422, { code: 'handover-reused' })
        : json(response, 404, { code: 'handover-not-found' });
    await expect(gateway.deliver(MESSAGE)).rejects.toMatchObject({ code: 'unknown-there', mayHaveArrived: true });
  });

  it.each([
    ['division-not-served', 422, 'not-competent'],
    ['division-unknown', 422, 'not-competent'],
    ['person-in-open-application', 409, 'already-open'],
    ['person-known', 409, 'registered-otherwise'],
    ['person-differs', 409, 'facts-wrong'],
    ['validation-failed', 400, 'not-taken'],
    ['anything-else', 422, 'not-taken'],
  ])('a refusal with %s comes back to the window as %s %s', async (code, status, reason) => {
    problem(status, code);
    expect(await gateway.deliver(MESSAGE)).toEqual({ kind: 'refused', reason, note: code });
  });

  it.each([
    ['no JSON at all', () => (peer.api = (_, response) => response.end('<html>')), 'odd-answer'],
    ['a list', () => says(201, []), 'odd-answer'],
    ['somebody else’s handover', () => says(201, { ...VIEW, id: ID.replace('0192', '0193') }), 'odd-answer'],
    ['a status nobody knows', () => says(201, { ...VIEW, status: 'paid-twice' }), 'odd-answer'],
    ['a version that is text', () => says(201, { ...VIEW, version: '1' }), 'odd-answer'],
    ['a name with a line break', () => says(201, { ...VIEW, office: '窗口\n\u0000' }), 'odd-answer'],
    ['an end without an outcome', () => says(201, { ...VIEW, status: 'concluded' }), 'odd-answer'],
    ['a hundred measures', () => says(201, { ...VIEW, measures: Array(100).fill(MEASURE) }), 'odd-answer'],
    ['a refusal without a code', () => says(422, { title: '不行' }), 'odd-answer'],
    ['an address that isn’t there', () => problem(404, 'route-unknown'), 'odd-answer'],
    ['500', () => says(500, { code: 'internal' }), 'server-error'],
    ['503', () => problem(503, 'unavailable'), 'busy'],
    ['the first is still running', () => problem(409, 'idempotency-key-running'), 'busy'],
    [
      'a redirect to somewhere inside',
      () => (peer.api = (_, response) => response.writeHead(307, { Location: `${peer.url}/inside` }).end()),
      'redirected',
    ],
    ['a body without end', () => (peer.api = (_, response) => flood(response)), 'too-large'],
    ['silence', () => (peer.api = () => undefined), 'timed-out'],
    [
      'half an answer',
      () => (peer.api = (_, response) => void (response.write('{"id":'), response.flushHeaders())),
      'timed-out',
    ],
    ['a line that drops', () => (peer.api = (request) => request.socket.destroy()), 'cut-off'],
  ])('%s is a fault that is tried again: %s', async (_, odd, code) => {
    odd();
    await expect(gateway.deliver(MESSAGE)).rejects.toMatchObject({ code, mayHaveArrived: true });
    expect(peer.asked.map(({ url }) => url)).not.toContain('/inside');
  });

  it.each([
    ['nobody listens', async () => void (await peer.close()), 'unreachable'],
    ['the provider has no token', () => void (peer.token = (_, response) => json(response, 401, {})), 'no-token'],
    [
      'the provider redirects',
      () => void (peer.token = (_, r) => r.writeHead(302, { Location: '/x' }).end()),
      'no-token',
    ],
    [
      'the token is no token',
      () => void (peer.token = (_, r) => json(r, 200, { access_token: 'a b\r\n' })),
      'no-token',
    ],
    ['our client is unknown there', () => void problem(401, 'unauthenticated'), 'not-authorised'],
    ['our client may not', () => void problem(403, 'scope-missing'), 'not-authorised'],
    ['we asked too often', () => void problem(429, 'too-many-calls'), 'busy'],
  ])('where %s nothing has arrived: %s', async (_, odd, code) => {
    await odd();
    await expect(gateway.deliver(MESSAGE)).rejects.toMatchObject({ code, mayHaveArrived: false });
  });

  it('a token that isn’t taken any more is thrown away', async () => {
    problem(401, 'unauthenticated');
    await expect(gateway.look(ID)).rejects.toMatchObject({ code: 'not-authorised' });
    says(200, VIEW);
    expect(await gateway.look(ID)).toMatchObject({ status: 'accepted' });
    expect(peer.asked.filter(({ url }) => url === '/token')).toHaveLength(2);
  });

  it('what the other side has never heard of is a fault for people to see', async () => {
    problem(404, 'handover-not-found');
    await expect(gateway.look(ID)).rejects.toMatchObject({ code: 'unknown-there' });
  });

  it.each([
    ['taken back', 200, { id: ID, status: 'withdrawn' }, 'withdrawn'],
    ['answered before', 409, { code: 'action-not-allowed' }, 'too-late'],
  ])('%s', async (_, status, body, kind) => {
    says(status, body);
    expect(await gateway.withdraw(ID)).toEqual({ kind });
  });

  it.each([
    ['another’s id', 200, { id: 'other', status: 'withdrawn' }],
    ['another word', 200, { id: ID, status: 'gone' }],
    ['another refusal', 409, { code: 'idempotency-key-running' }],
  ])('taking back is only believed when it is said so: %s', async (_, status, body) => {
    says(status, body);
    await expect(gateway.withdraw(ID)).rejects.toMatchObject({ code: 'odd-answer' });
  });
});

function flood(response: import('node:http').ServerResponse): void {
  response.writeHead(201, { 'Content-Type': 'application/json' });
  const more = () => {
    while (!response.destroyed && response.write('x'.repeat(65_536)));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
}
