import type { ClientMetadata, Configuration, KoaContextWithOIDC, ResourceServer } from 'oidc-provider';
import { CLIENT_SCOPE_NAMES } from '@yimen/kernel';
import { partnerSecret } from '../embedded/secrets';
import { publicClientKey } from './client-key';
import { officerSubjects, partnerClients } from './demo-accounts';
import { signingKey } from './signing-key';

export const WEB_CLIENT = 'yimen-web';
/** What every token is for. The library wants a URI here; the token carries OIDC_AUDIENCE. */
export const RESOURCE = 'urn:yimen:api';
const TOKEN_SECONDS = 3600;
const SESSION_SECONDS = 8 * 3600;

const partners: ClientMetadata[] = [...partnerClients.values()].map(({ clientId, proves }) => ({
  client_id: clientId,
  ...(proves === 'key' ? byKey(clientId) : { client_secret: partnerSecret(clientId) }),
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
}));

/** RFC 7523: the provider has the public half, so nothing it could lose signs in as the client. */
function byKey(clientId: string): Partial<ClientMetadata> {
  return {
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'ES256',
    jwks: { keys: [publicClientKey(clientId)] },
  };
}

// A native client's loopback address may carry any port (RFC 8252 §7.3), so the page may move with API_PORT.
const web: ClientMetadata = {
  client_id: WEB_CLIENT,
  client_name: '一门 · 演示登录',
  application_type: 'native',
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code', 'password'],
  response_types: ['code'],
  redirect_uris: ['http://127.0.0.1/docs/oauth2-redirect.html', 'http://localhost/docs/oauth2-redirect.html'],
};

/** Consent is not what is demonstrated: whoever signs in has granted everything. */
async function grantAll(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(RESOURCE, 'api');
  await grant.save();
  return grant;
}

/** JWT access tokens that verify with the published key, for one audience. */
export const tokenShape = (audience: string): ResourceServer => ({
  audience,
  scope: ['api', ...CLIENT_SCOPE_NAMES].join(' '),
  accessTokenFormat: 'jwt',
  accessTokenTTL: TOKEN_SECONDS,
  jwt: { sign: { alg: 'ES256' } },
});

export function providerSettings(audience: string): Configuration {
  return {
    clients: [...partners, web],
    jwks: { keys: [signingKey()] } as Configuration['jwks'],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    cookies: { keys: [String(signingKey().d)] },
    scopes: ['openid'],
    findAccount: (_ctx, id) => (officerSubjects.has(id) ? { accountId: id, claims: () => ({ sub: id }) } : undefined),
    loadExistingGrant: grantAll,
    // Swagger UI of the apps asks for tokens from its own origin.
    clientBasedCORS: () => true,
    ttl: {
      AccessToken: TOKEN_SECONDS,
      ClientCredentials: TOKEN_SECONDS,
      IdToken: TOKEN_SECONDS,
      Interaction: TOKEN_SECONDS,
      Session: SESSION_SECONDS,
      Grant: SESSION_SECONDS,
    },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => tokenShape(audience),
      },
    },
  };
}
