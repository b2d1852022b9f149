import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The parts of the committed OpenAPI documents that tests look at. */
export interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, JsonSchema>;
    examples: Record<string, { value: { code: string; status: number } }>;
  };
}

export interface Operation {
  operationId: string;
  summary: string;
  parameters: { name: string; in: string; required?: boolean; schema: JsonSchema }[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { description: string; content?: Record<string, Media> }>;
  security: Record<string, string[]>[];
}

export interface Media {
  schema: JsonSchema;
  examples?: Record<string, { value?: unknown; $ref?: string }>;
}

export type JsonSchema = Record<string, unknown> & { properties?: Record<string, JsonSchema>; examples?: unknown[] };

export interface Route {
  document: 'staff' | 'partner';
  method: string;
  path: string;
  operation: Operation;
}

const read = (name: string) =>
  JSON.parse(readFileSync(join(__dirname, '../../docs/openapi', `${name}.json`), 'utf8')) as Document;

export const DOCUMENTS: Readonly<Record<Route['document'], Document>> = {
  staff: read('staff'),
  partner: read('partner'),
};

/** Every route of both documents. */
export const ROUTES: readonly Route[] = (['staff', 'partner'] as const).flatMap((document) =>
  Object.entries(DOCUMENTS[document].paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ document, method: method.toUpperCase(), path, operation })),
  ),
);

/** `POST /api/v1/applications/{id}/accept`: how tables of tests name a route. */
export const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>) => `${method} ${path}`;

/** Routes that change something: each takes an Idempotency-Key. */
export const WRITES = ROUTES.filter(({ operation }) =>
  operation.parameters.some((parameter) => parameter.name === 'Idempotency-Key'),
);

/** Codes of the problems an operation says it may answer with, by status. */
export function problemsOf({ responses }: Operation, status: number): string[] {
  return Object.keys(responses[status]?.content?.['application/problem+json']?.examples ?? {});
}
