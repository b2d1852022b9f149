import { randomUUID } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { join } from 'node:path';
import { importJWK, SignJWT } from 'jose';
import { stateFolder } from '../embedded/checkout';
import { keptKey } from './kept-key';

/** The key of a demo partner's system. In life only the partner has it, and the provider its public half. */
function clientKey(clientId: string): JsonWebKey {
  return keptKey(join(stateFolder('partner-keys'), `${clientId}.json`), clientId);
}

/** What the provider knows of it. */
export function publicClientKey(clientId: string): JsonWebKey {
  const { d: _private, ...known } = clientKey(clientId);
  return known;
}

/** A client's proof of who it is (RFC 7523 §2.2): for this provider, for a minute, to be used once. */
export async function clientAssertion(issuer: string, clientId: string): Promise<string> {
  return new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg: 'ES256', kid: clientId })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(issuer)
    .setIssuedAt()
    .setExpirationTime('1 minute')
    .sign(await importJWK(clientKey(clientId), 'ES256'));
}
