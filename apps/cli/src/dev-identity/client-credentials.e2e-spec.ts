import { generateKeyPair, SignJWT } from 'jose';
import type { JWTPayload } from 'jose';
import { County } from '../../../../test/support/county';
import { findFreePort } from '../embedded/free-port';
import { partnerSecret } from '../embedded/secrets';
import { clientAssertion } from './client-key';
import { fetchPartnerToken } from './fetch-token';
import type { DevIdentity } from './start-dev-identity';
import { startDevIdentity } from './start-dev-identity';

const WITH_KEY = 'partner-housing-500112';
const WITH_SECRET = 'partner-medical-insurance-500112';
const BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

describe('a bureau’s own system signs in by client credentials', () => {
  let identity: DevIdentity;
  let county: County | undefined;

  beforeAll(async () => {
    // Jest's own makes objects of another realm, which the provider does not take for plain ones.
    globalThis.structuredClone = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
    const port = await findFreePort();
    identity = await startDevIdentity({ port, issuer: `http://127.0.0.1:${port}`, audience: 'yimen' });
  });
  afterEach(async () => {
    await county?.close();
    county = undefined;
  });
  afterAll(() => identity.close());

  const ask = async (form: Record<string, string>): Promise<{ status: number; error?: string; scope?: string }> => {
    const asked = { grant_type: 'client_credentials', scope: 'referrals.read', ...form };
    const response = await fetch(`${identity.issuer}/token`, { method: 'POST', body: new URLSearchParams(asked) });
    return { status: response.status, ...((await response.json()) as object) };
  };
  const asserting = (assertion: string) => ask({ client_assertion_type: BEARER, client_assertion: assertion });
  const REFUSED = { status: 401, error: 'invalid_client' };

  describe('with a key (private_key_jwt, RFC 7523)', () => {
    /** An assertion like ours, but for what is spoilt, signed by somebody else. */
    const forged = async (claims: JWTPayload = {}) => {
      const { privateKey } = await generateKeyPair('ES256');
      const right = { iss: WITH_KEY, sub: WITH_KEY, aud: identity.issuer, jti: 'forged' };
      return new SignJWT({ ...right, ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: WITH_KEY })
        .setExpirationTime('1 minute')
        .sign(privateKey);
    };

    it('gets the scopes it asks for', async () => {
      const answer = await asserting(await clientAssertion(identity.issuer, WITH_KEY));
      expect(answer).toMatchObject({ status: 200, scope: 'referrals.read' });
    });

    it('an assertion works once: whoever overheard it gets nothing', async () => {
      const assertion = await clientAssertion(identity.issuer, WITH_KEY);
      expect(await asserting(assertion)).toMatchObject({ status: 200 });
      expect(await asserting(assertion)).toMatchObject(REFUSED);
    });

    it('of many who send one assertion at once one is let in', async () => {
      const assertion = await clientAssertion(identity.issuer, WITH_KEY);
      const answers = await Promise.all(Array.from({ length: 8 }, () => asserting(assertion)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    });

    it.each([
      ['signed with another key', () => forged()],
      ['made for another provider', () => clientAssertion('https://elsewhere.example', WITH_KEY)],
      ['of another client', () => clientAssertion(identity.issuer, WITH_SECRET)],
      ['cut short', async () => (await clientAssertion(identity.issuer, WITH_KEY)).slice(0, -8)],
    ])('an assertion %s is refused', async (_, make) => expect(await asserting(await make())).toMatchObject(REFUSED));

    it('a secret is no way in for it', async () => {
      expect(await ask({ client_id: WITH_KEY, client_secret: partnerSecret(WITH_KEY) })).toMatchObject(REFUSED);
    });
  });

  it('with a secret, and with no other client’s', async () => {
    const secret = partnerSecret(WITH_SECRET);
    expect(await ask({ client_id: WITH_SECRET, client_secret: secret })).toMatchObject({ status: 200 });
    expect(await ask({ client_id: 'partner-education-500112', client_secret: secret })).toMatchObject(REFUSED);
  });

  it.each([WITH_KEY, WITH_SECRET])('%s is let in at the partner API with what it was given', async (client) => {
    county = await (await County.open({ env: { OIDC_ISSUER: identity.issuer } })).startPartnerApi();
    const scopes = ['referrals.read', 'events.read'];
    const system = county.partnerWith(await fetchPartnerToken(identity.issuer, client, scopes));
    expect(await system.get('/partner/v1/whoami')).toMatchObject({ status: 200, body: { clientId: client, scopes } });
    const unscoped = county.partnerWith(await fetchPartnerToken(identity.issuer, client, []));
    expect(await unscoped.get('/partner/v1/referrals')).toMatchObject({ status: 403, body: { code: 'scope-missing' } });
  });
});
