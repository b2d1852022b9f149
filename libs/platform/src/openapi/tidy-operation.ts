import { exampleOf } from './example-of';
import type { Operation, Parameter, Reply } from './operation';
import { resolved } from './schema';
import type { Schemas } from './schema';
import { tidyProperty } from './tidy-schema';

const ETAG = {
  description: '改动时放进 If-Match · For If-Match when you change it',
  schema: { type: 'string', pattern: '^"[0-9]{1,9}"$', maxLength: 11, examples: ['"1"'] },
};
const LINK = {
  description: '下一页的地址，rel="next" · The next page (RFC 8288)',
  schema: {
    type: 'string',
    pattern: '^<[^<> ]+>; rel="next"$',
    maxLength: 1000,
    examples: ['</partner/v1/referrals?limit=20&cursor=…>; rel="next"'],
  },
};

const LOCATION = {
  description: '接着看的页面 · The page to go on with',
  schema: { type: 'string', pattern: '^/[^ ]*$', maxLength: 1000, examples: ['/public/v1/links/…'] },
};

/** Two languages over the method's comment, a whole example of the body, the headers of success. */
export function tidyOperation(operation: Operation, schemas: Schemas): Operation {
  const { 'x-summary': summary, ...rest } = operation;
  // The swagger plugin puts a method's comment where the summary belongs.
  const description = operation.summary === summary ? undefined : operation.summary;
  const parameters = (rest.parameters ?? []).map(tidyParameter);
  for (const media of Object.values(rest.requestBody?.content ?? {}))
    media.examples ??= { 示例: { value: exampleOf(media.schema, schemas) } };
  const responses = Object.entries(rest.responses).map(([status, reply]) =>
    /^2|303/.test(status) ? ([status, tidySuccess(status, reply, schemas)] as const) : ([status, reply] as const),
  );
  const told = { ...rest, summary, description, parameters, responses: Object.fromEntries(responses) };
  return { ...told, security: rest.security ?? [] };
}

function tidyParameter(parameter: Parameter): Parameter {
  const schema = tidyProperty(parameter.name, parameter.schema, true);
  return { ...parameter, schema, required: Boolean(parameter.required) && schema.default === undefined };
}

const SUCCESS: Readonly<Record<string, string>> = {
  201: '已办理 · Created',
  202: '已受理，正在办理 · Accepted',
  303: '已办理，请看 Location 所指的页面 · Done: see the page in Location',
};

function tidySuccess(status: string, success: Reply, schemas: Schemas): Reply {
  const media = success.content?.['application/json'];
  const { version, next } = (media && resolved(media.schema, schemas).properties) ?? {};
  const headers = {
    ...(version ? { ETag: ETAG } : {}),
    ...(next ? { Link: LINK } : {}),
    ...(status === '303' ? { Location: LOCATION } : {}),
  };
  const description = SUCCESS[status] ?? '成功 · OK';
  return { ...success, description, ...(Object.keys(headers).length > 0 ? { headers } : {}) };
}
