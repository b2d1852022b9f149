import { createRemoteJWKSet, jwtVerify } from 'jose';
import { findFreePort } from '../embedded/free-port';
import { fetchOfficerToken, fetchPartnerToken } from './fetch-token';
import type { DevIdentity } from './start-dev-identity';
import { startDevIdentity } from './start-dev-identity';

describe('the development sign-in service', () => {
  let identity: DevIdentity;

  beforeAll(async () => {
    const port = await findFreePort();
    identity = await startDevIdentity({ port, issuer: `http://127.0.0.1:${port}`, audience: 'yimen' });
  });

  afterAll(() => identity.close());

  const read = async (token: string) => {
    const keys = createRemoteJWKSet(new URL(`${identity.issuer}/jwks`));
    return (await jwtVerify(token, keys, { issuer: identity.issuer, audience: 'yimen' })).payload;
  };

  it('signs an officer in by subject, for an hour', async () => {
    const { sub, exp = 0, iat = 0 } = await read(await fetchOfficerToken(identity.issuer, 'tongjing-clerk'));
    expect({ sub, seconds: exp - iat }).toEqual({ sub: 'tongjing-clerk', seconds: 3600 });
  });

  it('signs a bureau’s own system in as its client', async () => {
    const client = 'partner-medical-insurance-500112';
    expect(await read(await fetchPartnerToken(identity.issuer, client))).toMatchObject({
      sub: client,
      client_id: client,
    });
  });

  it('refuses who is not a demo officer', async () => {
    await expect(fetchOfficerToken(identity.issuer, 'nobody')).rejects.toThrow(/^\[token-refused\]/);
  });

  it('refuses to run in production', async () => {
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    await expect(startDevIdentity({ port: 0, issuer: 'http://x', audience: 'x' })).rejects.toThrow('not-in-production');
    process.env.NODE_ENV = before;
  });
});
