import { timingSafeEqual } from 'node:crypto';
import type { Provider } from 'oidc-provider';
import { readSecrets } from '../embedded/secrets';
import { officerSubjects } from './demo-accounts';
import { RESOURCE, tokenShape } from './provider-settings';

function isDemoPassword(given: string): boolean {
  const [wanted, offered] = [Buffer.from(readSecrets().demoPassword), Buffer.from(given)];
  return wanted.length === offered.length && timingSafeEqual(wanted, offered);
}

/** Lets a script or a reader with curl be any demo officer. OAuth 2.1 dropped this grant; it exists in development only. */
export function addPasswordGrant(provider: Provider, audience: string): void {
  provider.registerGrantType<{ username?: string; password?: string }>(
    'password',
    async (ctx) => {
      const { client, params } = ctx.oidc;
      const { username = '', password = '' } = params;
      if (!officerSubjects.has(username) || !isDemoPassword(password)) {
        ctx.status = 400;
        ctx.body = { error: 'invalid_grant', error_description: '没有这个演示账号，或口令不对' };
        return;
      }
      const grant = new provider.Grant({ clientId: client.clientId, accountId: username });
      grant.addResourceScope(RESOURCE, 'api');
      const grantId = await grant.save();
      const token = new provider.AccessToken({ accountId: username, client, grantId, gty: 'password', scope: 'api' });
      token.resourceServer = new provider.ResourceServer(RESOURCE, tokenShape(audience));
      ctx.body = {
        access_token: await token.save(),
        expires_in: token.expiration,
        scope: token.scope,
        token_type: 'Bearer',
      };
    },
    ['username', 'password', 'scope'],
  );
}
