import type { OpenAPIObject } from '@nestjs/swagger';
import { CLIENT_SCOPES } from '@yimen/kernel';
import type { ClientScope } from '@yimen/kernel';
import type { Operation, Reply } from './operation';
import { problemReply, statusOf } from './problem-reply';
import { headersOf, SYSTEM_HEADERS } from './system-headers';

const SCHEME = 'oauth2';
const SIGN_IN =
  '县（区）身份认证服务按 client_credentials 签发的访问令牌，客户端凭 client_secret 或 private_key_jwt（RFC 7523）换取；' +
  'scope 须含接口所需的一项，且本系统登记时也有这一项；签名算法、签发方、用途与时间都要核验（RFC8725）。地址以该服务的 .well-known/openid-configuration 为准 · ' +
  'An access token from the county’s OpenID provider by client_credentials, for a client_secret or private_key_jwt ' +
  '(RFC 7523). Token and registration both need the scope of the operation; algorithm, issuer, audience and times are ' +
  'checked (RFC8725). The address is what the provider’s .well-known/openid-configuration says';

/** What happens to programs only: too little scope, too many calls. Before examples are shared. */
export function addSystemProblems({ paths }: OpenAPIObject): void {
  for (const { responses } of operationsOf(paths))
    for (const code of ['scope-missing', 'rate-limited']) responses[statusOf(code)] = withProblem(responses, code);
}

function withProblem(responses: Operation['responses'], code: string): Reply {
  const known = responses[statusOf(code)];
  const added = problemReply([code]);
  if (!known) return added as unknown as Reply;
  const media = known.content?.['application/problem+json'];
  if (media) Object.assign((media.examples ??= {}), added.content['application/problem+json'].examples);
  return { ...known, description: `${known.description}\n\n${added.description}` };
}

/** Says of each operation which scope it needs, and of each answer the headers that programs go by. */
export function tellSystems(
  document: OpenAPIObject,
  scopes: ReadonlyMap<string, ClientScope | null>,
  tokenUrl: string,
): OpenAPIObject {
  for (const operation of operationsOf(document.paths)) {
    operation.security = [{ [SCHEME]: scopeOf(operation, scopes) }];
    for (const [status, reply] of Object.entries(operation.responses))
      reply.headers = { ...reply.headers, ...headersOf(status) };
  }
  const named = Object.fromEntries(Object.entries(CLIENT_SCOPES).map(([name, { zh, en }]) => [name, `${zh} · ${en}`]));
  const scheme = { type: SCHEME, description: SIGN_IN, flows: { clientCredentials: { tokenUrl, scopes: named } } };
  const components = { ...document.components, headers: SYSTEM_HEADERS, securitySchemes: { [SCHEME]: scheme } };
  return { ...document, components } as unknown as OpenAPIObject;
}

function scopeOf({ operationId }: Operation, scopes: ReadonlyMap<string, ClientScope | null>): string[] {
  const scope = scopes.get(operationId);
  if (scope === undefined) throw new Error(`${operationId} says no scope: @NeedsScope or @NeedsNoScope`);
  return scope === null ? [] : [scope];
}

function operationsOf(paths: OpenAPIObject['paths']): Operation[] {
  return Object.values(paths).flatMap((item) => Object.values(item as Record<string, Operation>));
}
