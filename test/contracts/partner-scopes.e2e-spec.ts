import { CLIENT_SCOPE_NAMES } from '@yimen/kernel';
import type { Reply } from '../support/client';
import { County } from '../support/county';
import { referralTo, referredApplication } from '../support/steps';

const BUREAU = 'partner-medical-insurance-500112';
const POOL = '/partner/v1/referrals';

describe('what a bureau’s own system may do at the partner API (RFC 6749 §3.3, RFC 6750 §3)', () => {
  let county: County;
  let medical: string;

  beforeAll(async () => {
    county = await County.open();
    await Promise.all([county.startApi(), county.startPartnerApi(), county.startWorker()]);
    medical = referralTo(await referredApplication(await county.staff('tongjing-clerk'), ['medical']), 'medical').id;
  });
  afterAll(() => county?.close());

  const system = async (...scopes: string[]) => county.partnerWith(await county.issuer.clientToken(BUREAU, scopes));
  const register = (scopes: readonly string[]) =>
    county.sql('update partner_client set scopes = $2 where client_id = $1', [BUREAU, scopes]);
  const claim = async (...scopes: string[]) =>
    (await system(...scopes)).post(`${POOL}/${medical}/claim`, undefined, { seen: '"999"' });

  const expectMissing = (reply: Reply, scope: string) => {
    expect(reply).toMatchObject({ status: 403, body: { code: 'scope-missing', scope } });
    expect(reply.headers.get('www-authenticate')).toBe(`Bearer error="insufficient_scope", scope="${scope}"`);
  };

  it('a system that may only read reads, and claims nothing', async () => {
    expect(await (await system('referrals.read')).get(POOL)).toMatchObject({ status: 200 });
    expectMissing(await claim('referrals.read'), 'referrals.handle');
  });

  it('a system that may only handle referrals doesn’t list them', async () => {
    expectMissing(await (await system('referrals.handle')).get(POOL), 'referrals.read');
    expect(await claim('referrals.handle')).toMatchObject({ status: 412 });
  });

  it.each([
    ['none at all', []],
    ['one of staff', ['api']],
    ['one that only looks like it', ['referrals.read.all', 'xreferrals.read', 'REFERRALS.READ']],
  ])('with %s a token opens nothing', async (_, scopes) => {
    expectMissing(await (await system(...scopes)).get(POOL), 'referrals.read');
  });

  it('a scope taken from its registration is gone at the very next call, for the same token', async () => {
    const caller = await county.partner(BUREAU);
    expect(await caller.get(POOL)).toMatchObject({ status: 200 });
    await register(CLIENT_SCOPE_NAMES.filter((scope) => scope !== 'referrals.read'));
    expectMissing(await caller.get(POOL), 'referrals.read');
    await register(CLIENT_SCOPE_NAMES);
    expect(await caller.get(POOL)).toMatchObject({ status: 200 });
  });

  it('an answer that was given is not told again after the scope is gone', async () => {
    const caller = await county.partner(BUREAU);
    const again = () => caller.post(`${POOL}/${medical}/claim`, undefined, { key: 'claimed-once' });
    expect(await again()).toMatchObject({ status: 200 });
    expect(await again()).toMatchObject({ status: 200 });
    await register(['referrals.read']);
    expectMissing(await again(), 'referrals.handle');
    await register(CLIENT_SCOPE_NAMES);
  });

  it('can ask which scopes its token and its registration have in common', async () => {
    const scopesOf = async (...scopes: string[]) =>
      (await (await system(...scopes)).get('/partner/v1/whoami')).body.scopes;
    await register(['referrals.read', 'events.read']);
    expect(await scopesOf('referrals.read', 'referrals.handle', 'payroll')).toEqual(['referrals.read']);
    expect(await scopesOf()).toEqual([]);
    await register(CLIENT_SCOPE_NAMES);
  });

  it('a system that was registered before there were scopes may do everything it could', async () => {
    const [other] = await county.sql(`select scopes from partner_client where client_id = 'partner-housing-500112'`);
    expect(other?.scopes).toEqual(CLIENT_SCOPE_NAMES);
  });

  it('a registration takes no scope that nobody declared', async () => {
    await expect(register(['referrals.read', 'everything'])).rejects.toMatchObject({ code: '23514' });
  });

  it('staff need no scope: their roles decide', async () => {
    const clerk = county.anonymous(await county.issuer.token('tongjing-clerk', { scope: undefined }));
    expect(await clerk.get('/api/v1/applications')).toMatchObject({ status: 200 });
  });
});
