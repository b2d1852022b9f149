import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension, ApiExtraModels, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { problemReply, statusOf } from './problem-reply';
import { ProblemResponse } from './problem.response';

/**
 * `read`, `create` (needs an Idempotency-Key), `change` (also If-Match), `claim` (If-Match may be left out:
 * a claim is itself compare-and-set) or `public` (no token).
 */
export type EndpointKind = 'read' | 'create' | 'change' | 'claim' | 'public';

export interface EndpointOptions {
  kind: EndpointKind;
  zh: string;
  en: string;
  /** Codes beyond those every route of that kind has; an undeclared one stops the process. */
  problems?: readonly string[];
  /** Answers with a page of HTML instead of JSON. */
  page?: true;
  /** Answers with a file for a spreadsheet. */
  csv?: true;
  /** Answers with a line of JSON for each thing, as many as there are. */
  ndjson?: true;
  /** What it refuses is told as a page as well, to whoever doesn't ask for JSON. */
  refusalsAsPages?: true;
}

const ALWAYS = ['unknown-query-parameter', 'validation-failed', 'unavailable', 'internal'];
const SIGNED_IN = ['unauthenticated', 'not-staff', 'not-allowed'];
const BODY = ['malformed-json', 'too-deep', 'body-too-large', 'unsupported-media-type'];
const KEYED = ['idempotency-key-missing', 'idempotency-key-reused', 'idempotency-key-running'];
const STALE = ['if-match-stale'];
const MATCHED = ['if-match-missing', 'if-match-stale'];
const CODES: Record<EndpointKind, readonly string[]> = {
  read: [...ALWAYS, ...SIGNED_IN],
  create: [...ALWAYS, ...SIGNED_IN, ...BODY, ...KEYED],
  change: [...ALWAYS, ...SIGNED_IN, ...BODY, ...KEYED, ...MATCHED],
  claim: [...ALWAYS, ...SIGNED_IN, ...BODY, ...KEYED, ...STALE],
  public: [...ALWAYS, ...BODY],
};

/** Everything OpenAPI says of a route besides its success: two languages, headers, each problem by status. */
export function Endpoint({
  kind,
  zh,
  en,
  problems = [],
  page,
  csv,
  ndjson,
  refusalsAsPages,
}: EndpointOptions): MethodDecorator {
  const decorators: MethodDecorator[] = [
    ApiOperation({ summary: `${zh} · ${en}` }),
    ApiExtension('x-summary', `${zh} · ${en}`),
    ApiExtraModels(ProblemResponse) as MethodDecorator,
    ...problemResponses([...CODES[kind], ...problems], refusalsAsPages === true),
  ];
  if (page) decorators.push(ApiResponse({ status: 200, content: PAGE }));
  if (csv) decorators.push(ApiResponse({ status: 200, content: CSV }));
  if (ndjson) decorators.push(ApiResponse({ status: 200, content: NDJSON }));
  if (kind !== 'public') decorators.push(ApiBearerAuth('oidc'));
  if (kind === 'create' || kind === 'change' || kind === 'claim') decorators.push(idempotencyHeader());
  if (kind === 'change' || kind === 'claim') decorators.push(ifMatchHeader(kind === 'change'));
  return applyDecorators(...decorators);
}

const PAGE = { 'text/html': { schema: { type: 'string', pattern: '^<!doctype html>', maxLength: 1_000_000 } } };
const NDJSON = {
  'application/x-ndjson': { schema: { type: 'string', pattern: '^[^\\u0000]*$', maxLength: 1_073_741_824 } },
};
const CSV = { 'text/csv': { schema: { type: 'string', pattern: '^[^\\u0000]*$', maxLength: 1_000_000 } } };

function problemResponses(codes: readonly string[], asPage: boolean): MethodDecorator[] {
  const byStatus = new Map<number, string[]>();
  for (const code of new Set(codes)) byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code]);
  return [...byStatus].map(([status, list]) => {
    const { description, content } = problemReply(list);
    return ApiResponse({ status, description, content: { ...content, ...(asPage ? PAGE : {}) } });
  });
}

function idempotencyHeader(): MethodDecorator {
  return ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description:
      '每次提交一个新编号，重发同一提交用同一个；保存 24 小时 · New for each write, the same when you retry; kept 24 h',
    schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$', minLength: 1, maxLength: 64 },
    example: 'k-20260901-0001',
  });
}

function ifMatchHeader(required: boolean): MethodDecorator {
  return ApiHeader({
    name: 'If-Match',
    required,
    description: '上次读取得到的 ETag · The ETag you read last',
    schema: { type: 'string', pattern: '^("[0-9]{1,9}"|\\*)$', maxLength: 11 },
    example: '"1"',
  });
}
