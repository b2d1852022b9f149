import { exampleOf } from './example-of';
import type { Operation, Parameter, Reply } from './operation';
import { resolved } from './schema';
import type { Schemas } from './schema';
import { tidyProperty } from './tidy-schema';

const ETAG = {
  description: '改动时放进 If-Match · For If-Match when you change it',
  schema: { type: 'string', examples: ['"1"'] },
};
const LINK = {
  description: '下一页的地址，rel="next" · The next page (RFC 8288)',
  schema: { type: 'string', examples: ['</partner/v1/referrals?limit=20&cursor=…>; rel="next"'] },
};
/** Two languages over the method's comment, a whole example of the body, the headers of success. */
export function tidyOperation(method: string, operation: Operation, schemas: Schemas): Operation {
  const { 'x-summary': summary, ...rest } = operation;
  // The swagger plugin puts a method's comment where the summary belongs.
  const description = operation.summary === summary ? undefined : operation.summary;
  const parameters = (rest.parameters ?? []).map(tidyParameter);
  for (const media of Object.values(rest.requestBody?.content ?? {}))
    media.examples ??= { 示例: { value: exampleOf(media.schema, schemas) } };
  const responses = Object.entries(rest.responses).map(([status, reply]) =>
    status.startsWith('2')
      ? ([status, tidySuccess(method, status, reply, schemas)] as const)
      : ([status, reply] as const),
  );
  const told = { ...rest, summary, description, parameters, responses: Object.fromEntries(responses) };
  return { ...told, security: rest.security ?? [] };
}

function tidyParameter(parameter: Parameter): Parameter {
  const schema = tidyProperty(parameter.name, parameter.schema, true);
  return { ...parameter, schema, required: Boolean(parameter.required) && schema.default === undefined };
}

const SUCCESS: Readonly<Record<string, string>> = { 201: '已办理 · Created', 202: '已受理，正在办理 · Accepted' };

function tidySuccess(method: string, status: string, success: Reply, schemas: Schemas): Reply {
  const media = success.content?.['application/json'];
  const { version, next } = (media && resolved(media.schema, schemas).properties) ?? {};
  const headers = { ...(method === 'get' || version ? { ETag: ETAG } : {}), ...(next ? { Link: LINK } : {}) };
  const description = SUCCESS[status] ?? '成功 · OK';
  return { ...success, description, ...(Object.keys(headers).length > 0 ? { headers } : {}) };
}
