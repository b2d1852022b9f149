import { Caller } from '../support/client';
import { County } from '../support/county';
import { standing } from '../support/standing';

const BUREAU = 'partner-medical-insurance-500112';
const OTHER = 'partner-education-500112';
const WHOAMI = '/partner/v1/whoami';
const LIMIT = 8;

const { TEST_REDIS_URL } = process.env;
const STORES: [string, Record<string, string>][] = [['PostgreSQL', {}]];
if (TEST_REDIS_URL) STORES.push(['Redis', { REDIS_URL: TEST_REDIS_URL }]);

describe.each(STORES)('calls counted on %s (draft-ietf-httpapi-ratelimit-headers-11)', (_, store) => {
  let county: County;
  let instances: string[];

  beforeEach(async () => {
    county = await County.open({ env: { PARTNER_CALLS_PER_MINUTE: String(LIMIT), ...store } });
    instances = [(await county.startPartnerApi()).partnerAddress, (await county.startPartnerApi()).partnerAddress];
  });
  afterEach(() => county?.close());

  /** The same client at one instance or the other. */
  const at = async (instance: number, client = BUREAU) =>
    new Caller(instances[instance] as string, await county.issuer.clientToken(client));

  it('instances count a client’s calls together, and say how many are left', async () => {
    const told = [];
    for (let i = 0; i < LIMIT; i++) told.push(standing(await (await at(i % 2)).get(WHOAMI)));
    expect(told.map(({ r }) => r)).toEqual([7, 6, 5, 4, 3, 2, 1, 0]);
    for (const { name, policy, q, w, t } of told) {
      expect({ name, policy, q, w }).toEqual({ name: 'minute', policy: 'minute', q: LIMIT, w: 60 });
      expect(t).toBeGreaterThan(50);
      expect(t).toBeLessThanOrEqual(60);
    }
  });

  it('one call too many is told when to come again, at every instance; other clients notice nothing', async () => {
    for (let i = 0; i < LIMIT; i++) await (await at(0)).get(WHOAMI);
    for (const instance of [1, 0, 1]) {
      const reply = await (await at(instance)).get(WHOAMI);
      expect(reply).toMatchObject({ status: 429, body: { code: 'rate-limited', status: 429 } });
      expect(reply.headers.get('content-type')).toContain('application/problem+json');
      expect(standing(reply)).toMatchObject({ r: 0, q: LIMIT });
      expect(Number(reply.headers.get('retry-after'))).toBe(standing(reply).t);
    }
    expect(standing(await (await at(1, OTHER)).get(WHOAMI))).toMatchObject({ r: LIMIT - 1 });
  });

  it('of many at once exactly as many get in as there is room for', async () => {
    const callers = await Promise.all([0, 1].map((instance) => at(instance)));
    const replies = await Promise.all(Array.from({ length: 3 * LIMIT }, (_call, i) => callers[i % 2]!.get(WHOAMI)));
    const [within, beyond] = [200, 429].map((status) => replies.filter((reply) => reply.status === status));
    expect(within!.map((reply) => standing(reply).r).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(beyond!.map((reply) => standing(reply).r)).toEqual(Array(2 * LIMIT).fill(0));
  });
});
