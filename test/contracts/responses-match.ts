import { DOCUMENTS, nameOf, problemsOf, ROUTES } from './documents';
import type { JsonSchema, Route } from './documents';
import { noteExercised } from './exercised';
import { validators } from './validators';

export interface Exchange {
  method: string;
  /** With query. */
  path: string;
  sent?: unknown;
  status: number;
  contentType: string;
  body: unknown;
}

/** What the server says of an address or method that no document has. */
const NOWHERE = ['route-unknown', 'method-not-allowed'];

/** Nothing may leave that a document doesn't name, so that no personal data slips out unnoticed. */
const shapes = {
  staff: validators(DOCUMENTS.staff, { closed: true }),
  partner: validators(DOCUMENTS.partner, { closed: true }),
};
const patterns = ROUTES.map((route) => ({
  route,
  is: new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));

/**
 * Holds an answer of ours to the committed document: the operation is there, so is the status, the body has the shape
 * (nothing more than it says), a problem's code is one the operation declares; a body that was accepted has the shape
 * that the document asks for. Throws what differs.
 */
export function assertDocumented(exchange: Exchange): void {
  const path = exchange.path.split('?')[0] as string;
  if (!/^\/(api|partner|public)\/v1\//.test(path)) return;
  const code = (exchange.body as { code?: string } | null)?.code ?? '';
  if (NOWHERE.includes(code)) return;
  const route = patterns.find(({ is, route: { method } }) => method === exchange.method && is.test(path))?.route;
  if (route) noteExercised(route.document, nameOf(route), exchange.status);
  const faults = route ? faultsOf(route, exchange, code) : ['no document has this operation'];
  if (faults.length === 0) return;
  const told = `${exchange.method} ${path} answered ${exchange.status} ${code}`;
  throw new Error(
    `${told}, not as documented:\n${faults.join('\n')}\n${JSON.stringify(exchange.body)?.slice(0, 3000)}`,
  );
}

function faultsOf(route: Route, { status, contentType, body, sent }: Exchange, code: string): string[] {
  const response = route.operation.responses[status];
  if (!response) return [`status ${status} is not documented`];
  if (!response.content) return body === '' ? [] : ['a body, but none is documented'];
  const schema = response.content[contentType.split(';')[0] as string]?.schema;
  if (!schema) return [`content type ${contentType} is not documented`];
  const isProblem = status >= 400 && contentType.includes('json');
  if (isProblem && !problemsOf(route.operation, status).includes(code)) return [`code ${code} is not documented`];
  return [...requestFaults(route, status, sent), ...differences('body', route.document, schema, body)];
}

/** A document that forbids what the service takes is wrong as well. */
function requestFaults({ document, operation }: Route, status: number, sent: unknown): string[] {
  const schema = operation.requestBody?.content['application/json']?.schema;
  return schema && status < 300 ? differences('request', document, schema, sent ?? {}) : [];
}

function differences(what: string, document: Route['document'], schema: JsonSchema, value: unknown): string[] {
  const validate = shapes[document](schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${what}${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
