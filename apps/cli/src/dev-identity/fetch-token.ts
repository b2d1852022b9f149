import { LauncherError } from '../embedded/launcher-error';
import { partnerSecret, readSecrets } from '../embedded/secrets';
import { WEB_CLIENT } from './provider-settings';

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

/** An access token (JWT, 1 h) of a demo partner's system. */
export function fetchPartnerToken(issuer: string, clientId: string): Promise<string> {
  return fetchToken(issuer, {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: partnerSecret(clientId),
  });
}
