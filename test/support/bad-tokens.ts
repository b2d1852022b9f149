import { SignJWT, UnsecuredJWT } from 'jose';
import type { County } from './county';
import { openTestIssuer } from './issuer';

/** What someone may try instead of a token that our provider signed for us, for now, for this person. */
export async function badTokens(county: County, subject: string): Promise<ReadonlyMap<string, string | null>> {
  const { issuer } = county;
  const stranger = await openTestIssuer();
  const claims = { iss: issuer.url, aud: 'yimen', sub: subject, client_id: subject };
  const inAnHour = '1 hour from now';
  const guessed = new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'test' }).setExpirationTime(inAnHour);
  const tokens = new Map([
    ['none', null],
    ['a word', 'open-sesame'],
    ['three parts of nothing', 'e30.e30.e30'],
    ['one that has expired', await issuer.token(subject, { expiresIn: '1 minute ago' })],
    ['one that is not valid yet', await issuer.token(subject, { nbf: Date.now() / 1000 + 3600 })],
    ['one for another service', await issuer.token(subject, { aud: 'payroll' })],
    ['one of another issuer', await issuer.token(subject, { iss: 'https://elsewhere.example' })],
    ['one signed with another key', await stranger.token(subject, { iss: issuer.url })],
    ['an unsigned one', new UnsecuredJWT(claims).setExpirationTime(inAnHour).encode()],
    ['one signed with a password', await guessed.sign(new TextEncoder().encode(issuer.url.padEnd(32, '.')))],
  ]);
  await stranger.close();
  return tokens;
}
