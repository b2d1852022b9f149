import type { Caller } from '../support/client';
import type { Reply } from '../support/client';
import { County } from '../support/county';
import { standing } from '../support/standing';

const BUREAU = 'partner-medical-insurance-500112';
const POOL = '/partner/v1/referrals';
const NOBODYS = `${POOL}/0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69`;

describe('every answer of the partner API says how many calls are left', () => {
  let county: County;
  let bureau: Caller;

  beforeAll(async () => {
    county = await (await County.open({ env: { PARTNER_CALLS_PER_MINUTE: '500' } })).startPartnerApi();
    bureau = await county.partner(BUREAU);
  });
  afterAll(() => county?.close());

  const raw = (body: string, headers: Record<string, string> = {}) =>
    bureau.send('POST', `${NOBODYS}/claim`, body, { 'Idempotency-Key': 'raw', ...headers });

  it.each<[number, string, () => Promise<Reply>]>([
    [200, 'a list', () => bureau.get(POOL)],
    [400, 'JSON cut in half', () => raw('{"a')],
    [400, 'an unknown filter', () => bureau.get(`${POOL}?town=1`)],
    [403, 'a client nobody knows', async () => (await county.partner('partner-nobody')).get(POOL)],
    [403, 'too little scope', async () => county.partnerWith(await county.issuer.clientToken(BUREAU, [])).get(POOL)],
    [404, 'somebody else’s referral', () => bureau.get(NOBODYS)],
    [404, 'an address that isn’t there', () => bureau.get('/partner/v1/referals')],
    [405, 'a method that isn’t there', () => bureau.send('DELETE', POOL)],
    [413, 'a body too large', () => raw(JSON.stringify({ a: 'x'.repeat(300_000) }))],
    [415, 'XML', () => raw('<a/>', { 'Content-Type': 'application/xml' })],
    [428, 'no If-Match', () => bureau.post(`${NOBODYS}/start`)],
  ])('%i: %s', async (status, _, send) => {
    const reply = await send();
    expect(reply.status).toBe(status);
    expect(standing(reply)).toMatchObject({ name: 'minute', policy: 'minute', q: 500, w: 60 });
    expect(standing(reply).r).toBeLessThan(500);
  });

  it('401: of the attempts that its address has left', async () => {
    const reply = await county.partnerWith('e30.e30.e30').get(POOL);
    expect(reply.status).toBe(401);
    expect(reply.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(standing(reply)).toMatchObject({ name: 'sign-in', policy: 'sign-in', w: 60 });
  });

  it('401 without any token names no error, only how to sign in (RFC 6750 §3.1)', async () => {
    expect((await county.partnerWith(null).get(POOL)).headers.get('www-authenticate')).toBe('Bearer');
  });

  it('a client with a limit of its own is held to that one', async () => {
    const own = await (await County.open()).startPartnerApi();
    await own.sql('update partner_client set calls_per_minute = 2 where client_id = $1', [BUREAU]);
    const [limited, usual] = await Promise.all([own.partner(BUREAU), own.partner('partner-education-500112')]);
    const told = [await limited.get(POOL), await limited.get(POOL), await limited.get(POOL)];
    expect(told.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(told.map((reply) => standing(reply).q)).toEqual([2, 2, 2]);
    expect(standing(await usual.get(POOL)).q).toBe(1_000_000);
    // Refused from memory: the store was asked for the two that counted.
    expect(await own.sql('select points from call_count where key = $1', [`minute:${BUREAU}`])).toEqual([
      { points: 2 },
    ]);
    await own.close();
  });

  it('health, metrics and the addresses of nobody count for nobody', async () => {
    const anybody = county.partnerWith(null);
    for (const path of ['/health/live', '/metrics', '/nowhere'])
      expect((await anybody.get(path)).headers.get('ratelimit')).toBeNull();
  });
});
