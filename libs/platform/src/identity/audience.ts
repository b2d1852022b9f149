import type { JWTPayload } from 'jose';
import type { Credential } from '../database/credential';

/** Who a token speaks for at this API, or null when it's the wrong kind of token. */
type CredentialOf = (claims: JWTPayload) => Credential | null;

/** Who one HTTP process is for. */
export interface Audience {
  credentialOf: CredentialOf;
  /** Programs call, not people: each route needs a scope, and each client's calls are counted. */
  systems: boolean;
}

/** Staff sign in as themselves: `sub`. */
export const STAFF: Audience = {
  credentialOf: ({ sub }) => (sub ? { kind: 'officer', id: sub } : null),
  systems: false,
};

/** A bureau's system signs in with its client; a person's token names a client too, but another subject. */
export const PARTNERS: Audience = {
  credentialOf: ({ client_id, azp, sub }) => {
    const client = client_id ?? azp;
    return typeof client === 'string' && client === sub ? { kind: 'partner', id: client } : null;
  },
  systems: true,
};
