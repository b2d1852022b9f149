import { exampleOf } from './example-of';
import type { Operation, Parameter, Reply } from './operation';
import { resolved } from './schema';
import type { Schemas } from './schema';
import { tidyProperty } from './tidy-schema';

const ETAG = {
  description:
    '再次读取时放进 If-None-Match，改动时放进 If-Match · For If-None-Match when you read again, If-Match when you change',
  schema: { type: 'string', examples: ['"1"'] },
};
const LINK = {
  description: '下一页的地址，rel="next" · The next page (RFC 8288)',
  schema: { type: 'string', examples: ['</partner/v1/referrals?limit=20&cursor=…>; rel="next"'] },
};
const IF_NONE_MATCH: Parameter = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: '手上内容的 ETag，未变则返回 304 · The ETag you hold; 304 when nothing has changed',
  schema: { type: 'string', maxLength: 200, examples: ['"1"'] },
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
  return { ...(method === 'get' ? conditional(told) : told), security: rest.security ?? [] };
}

function conditional(read: Operation): Operation {
  return {
    ...read,
    parameters: [...(read.parameters ?? []), IF_NONE_MATCH],
    responses: { ...read.responses, 304: { description: '未变 · Not modified' } },
  };
}

function tidyParameter(parameter: Parameter): Parameter {
  const schema = tidyProperty(parameter.name, parameter.schema, true);
  return { ...parameter, schema, required: Boolean(parameter.required) && schema.default === undefined };
}

function tidySuccess(method: string, status: string, success: Reply, schemas: Schemas): Reply {
  const media = success.content?.['application/json'];
  const { version, next } = (media && resolved(media.schema, schemas).properties) ?? {};
  const headers = { ...(method === 'get' || version ? { ETag: ETAG } : {}), ...(next ? { Link: LINK } : {}) };
  const description = status === '201' ? '已办理 · Created' : '成功 · OK';
  return { ...success, description, ...(Object.keys(headers).length > 0 ? { headers } : {}) };
}
