import { CLIENT_SCOPE_NAMES } from '@yimen/kernel';
import { DOCUMENTS, nameOf, problemsOf, ROUTES } from './documents';
import type { Operation, Route } from './documents';

type Reply = Operation['responses'][string] & { headers?: Record<string, { $ref?: string }> };

interface Components {
  headers: Record<string, unknown>;
  securitySchemes: { oauth2: { flows: { clientCredentials: { tokenUrl: string; scopes: Record<string, string> } } } };
}

/** What a bureau's programmers must be able to read of every operation before they write a line. */
describe('the partner document', () => {
  const routes = ROUTES.filter(({ document }) => document === 'partner');
  const { headers, securitySchemes } = DOCUMENTS.partner.components as unknown as Components;
  const { tokenUrl, scopes } = securitySchemes.oauth2.flows.clientCredentials;

  const failing = (isFine: (route: Route) => boolean) => routes.filter((route) => !isFine(route)).map(nameOf);
  const scopesOf = ({ operation }: Route) => operation.security.flatMap(({ oauth2 }) => oauth2 ?? ['unknown']);
  const replies = ({ operation }: Route) => Object.entries(operation.responses as Record<string, Reply>);
  const has = (reply: Reply | undefined, name: string) =>
    reply?.headers?.[name]?.$ref === `#/components/headers/${name}`;

  it('says where tokens come from, and which scopes there are, in Chinese and in English', () => {
    expect(tokenUrl).toMatch(/^https:\/\//);
    expect(Object.keys(scopes)).toEqual(CLIENT_SCOPE_NAMES);
    for (const told of Object.values(scopes)) expect(told).toMatch(/^\p{Script=Han}.* · [A-Z]/u);
  });

  it('asks one scope for each operation; who only wants to know who he is needs none', () => {
    const isNamed = (route: Route) => scopesOf(route).length === 1 && Object.hasOwn(scopes, String(scopesOf(route)[0]));
    expect(failing(isNamed)).toEqual(['GET /partner/v1/whoami']);
  });

  it('lets nobody change anything who may only read', () => {
    expect(
      failing((route) => route.method === 'GET' || !scopesOf(route).some((name) => name.endsWith('.read'))),
    ).toEqual([]);
  });

  it('says how many calls are left with every 2xx and 4xx (OWASP API4:2023)', () => {
    const isCounted = ([status, reply]: [string, Reply]) =>
      status.startsWith('5') || (has(reply, 'RateLimit') && has(reply, 'RateLimit-Policy'));
    expect(failing((route) => replies(route).every(isCounted))).toEqual([]);
  });

  it('says with 429 and 503 when to come again, with 401 and 403 what is missing', () => {
    const isTold = ({ operation: { responses } }: Route) =>
      ['429', '503'].every((status) => has(responses[status], 'Retry-After')) &&
      ['401', '403'].every((status) => has(responses[status], 'WWW-Authenticate'));
    expect(failing(isTold)).toEqual([]);
    expect(failing(({ operation }) => problemsOf(operation, 429).includes('rate-limited'))).toEqual([]);
    expect(failing(({ operation }) => problemsOf(operation, 403).includes('scope-missing'))).toEqual([]);
  });

  it('describes each header once', () => {
    expect(Object.keys(headers).sort()).toEqual(['RateLimit', 'RateLimit-Policy', 'Retry-After', 'WWW-Authenticate']);
  });
});

it('the staff document knows no scopes: roles and areas decide there', () => {
  const { securitySchemes } = DOCUMENTS.staff.components as unknown as { securitySchemes: object };
  expect(Object.keys(securitySchemes)).toEqual(['oidc']);
});
