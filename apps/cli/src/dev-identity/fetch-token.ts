import { CLIENT_SCOPE_NAMES } from '@yimen/kernel';
import { LauncherError } from '../embedded/launcher-error';
import { partnerSecret, readSecrets } from '../embedded/secrets';
import { clientAssertion } from './client-key';
import { partnerClients } from './demo-accounts';
import { WEB_CLIENT } from './provider-settings';

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

async function fetchToken(issuer: string, form: Record<string, string>): Promise<string> {
  const response = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(form) });
  const answer = (await response.json()) as { access_token?: string; error_description?: string };
  if (answer.access_token) return answer.access_token;
  throw new LauncherError('token-refused', `登录服务没有发令牌：${answer.error_description ?? response.status}`);
}

/** An access token (JWT, 1 h) of a demo officer, by subject. */
export function fetchOfficerToken(issuer: string, subject: string): Promise<string> {
  return fetchToken(issuer, {
    grant_type: 'password',
    client_id: WEB_CLIENT,
    username: subject,
    password: readSecrets().demoPassword,
  });
}

/** An access token (JWT, 1 h) of a demo partner's system, with every scope unless others are named. */
export async function fetchPartnerToken(
  issuer: string,
  clientId: string,
  scopes: readonly string[] = CLIENT_SCOPE_NAMES,
): Promise<string> {
  return fetchToken(issuer, {
    grant_type: 'client_credentials',
    client_id: clientId,
    scope: scopes.join(' '),
    ...(await proof(issuer, clientId)),
  });
}

/** As the client is registered: its secret, or an assertion that its key signed. */
async function proof(issuer: string, clientId: string): Promise<Record<string, string>> {
  if (partnerClients.get(clientId)?.proves !== 'key') return { client_secret: partnerSecret(clientId) };
  return { client_assertion_type: ASSERTION, client_assertion: await clientAssertion(issuer, clientId) };
}
