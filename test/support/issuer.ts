import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { JWTPayload } from 'jose';
import { CLIENT_SCOPE_NAMES } from '@yimen/kernel';

export interface TestIssuer {
  url: string;
  /** An access token as the provider would sign it; `claims` may spoil it. */
  token(subject: string, claims?: JWTPayload & { expiresIn?: string }): Promise<string>;
  /** The token of a bureau's own system: its subject is its client. With every scope, unless others are named. */
  clientToken(clientId: string, scopes?: readonly string[]): Promise<string>;
  close(): Promise<void>;
}

/** A real OpenID issuer as far as the verifier goes: discovery, JWKS, ES256 signatures. */
export async function openTestIssuer(audience = 'yimen'): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'application/json');
    const discovery = { issuer: url, jwks_uri: `${url}/jwks` };
    response.end(JSON.stringify(request.url === '/jwks' ? { keys: [jwk] } : discovery));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const token: TestIssuer['token'] = (subject, { expiresIn = '1h', ...claims } = {}) =>
    new SignJWT({ iss: url, aud: audience, client_id: 'yimen-web', sub: subject, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'test' })
      .setIssuedAt()
      .setExpirationTime(expiresIn)
      .sign(privateKey);
  return {
    url,
    token,
    clientToken: (clientId, scopes = CLIENT_SCOPE_NAMES) =>
      token(clientId, { client_id: clientId, scope: scopes.length > 0 ? scopes.join(' ') : undefined }),
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
