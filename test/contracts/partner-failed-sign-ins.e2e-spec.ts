import { County } from '../support/county';
import { standing } from '../support/standing';

const BUREAU = 'partner-medical-insurance-500112';
const POOL = '/partner/v1/referrals';
const LIMIT = 4;

describe('whoever guesses tokens at the partner API', () => {
  let county: County;
  const open = async (env: Record<string, string> = {}) =>
    (county = await (
      await County.open({ env: { FAILED_SIGN_INS_PER_MINUTE: String(LIMIT), ...env } })
    ).startPartnerApi());
  afterEach(() => county?.close());

  const guess = (forwardedFor?: string) =>
    county.partnerWith('e30.e30.e30').get(POOL, forwardedFor ? { 'X-Forwarded-For': forwardedFor } : {});
  const guesses = async (times: number, forwardedFor?: (i: number) => string) => {
    const told = [];
    for (let i = 0; i < times; i++) told.push((await guess(forwardedFor?.(i))).status);
    return told;
  };

  it('is not listened to after so many, and is told when to come again', async () => {
    await open();
    expect(await guesses(LIMIT)).toEqual([401, 401, 401, 401]);
    const reply = await guess();
    expect(reply).toMatchObject({ status: 429, body: { code: 'rate-limited' } });
    expect(Number(reply.headers.get('retry-after'))).toBe(standing(reply).t);
    expect(standing(reply)).toMatchObject({ name: 'sign-in', q: LIMIT, r: 0 });
  });

  it('doesn’t shut out those behind the same address who have good tokens', async () => {
    await open();
    await guesses(LIMIT + 1);
    expect(await (await county.partner(BUREAU)).get(POOL)).toMatchObject({ status: 200 });
  });

  it('is not believed that they come from elsewhere each time', async () => {
    await open();
    const told = await guesses(LIMIT + 2, (i) => `203.0.113.${i}`);
    expect(told).toEqual([401, 401, 401, 401, 429, 429]);
  });

  it('is told apart from others behind a proxy of ours', async () => {
    await open({ TRUSTED_PROXIES: 'loopback' });
    await guesses(LIMIT, () => '203.0.113.7');
    expect((await guess('203.0.113.7')).status).toBe(429);
    expect((await guess('203.0.113.8')).status).toBe(401);
    // What the proxy added stands last; before it anybody may write anything.
    expect((await guess('203.0.113.9, 203.0.113.7')).status).toBe(429);
  });

  it('has one budget for all addresses of an IPv6 network', async () => {
    await open({ TRUSTED_PROXIES: 'loopback' });
    const told = await guesses(LIMIT + 1, (i) => `2001:db8:1:2::${i + 1}`);
    expect(told).toEqual([401, 401, 401, 401, 429]);
  });

  it('leaves no address behind, only its digest', async () => {
    await open({ TRUSTED_PROXIES: 'loopback' });
    await guess('203.0.113.7');
    const [row] = await county.sql('select key, points from call_count');
    expect(row).toEqual({ key: expect.stringMatching(/^sign-in:[\w-]{43}$/), points: 1 });
  });
});
