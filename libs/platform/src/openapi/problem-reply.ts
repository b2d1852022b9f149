import { getSchemaPath } from '@nestjs/swagger';
import { problemCatalogue } from '@yimen/kernel';
import { problemType, STATUS_OF } from '../http/problem';
import { ProblemResponse } from './problem.response';

type Examples = Record<string, { value: ProblemResponse }>;

/** How a document tells of problems: each code in two languages and as an example. */
export interface ProblemReply {
  description: string;
  content: { 'application/problem+json': { schema: { $ref: string }; examples: Examples } };
}

/** The reply for problems that share a status. */
export function problemReply(codes: readonly string[]): ProblemReply {
  const examples = Object.fromEntries(codes.map((code) => [code, { value: example(code) }]));
  const content = { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemResponse) }, examples } };
  return { description: codes.map(told).join('\n\n'), content };
}

/** The HTTP status of a code; an undeclared one stops the process. */
export function statusOf(code: string): number {
  const spec = problemCatalogue().get(code);
  if (!spec) throw new Error(`undeclared problem code: ${code}`);
  return STATUS_OF[spec.kind];
}

function told(code: string): string {
  const spec = problemCatalogue().get(code);
  return `\`${code}\` ${spec?.title} · ${spec?.english}`;
}

function example(code: string): ProblemResponse {
  const title = String(problemCatalogue().get(code)?.title);
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  return { type: problemType(code), title, status: statusOf(code), code, instance: '/…', traceId };
}
