import type { Contract, Schema } from './contract';

/** A small contract for the specs: `POST /v1/cases/{id}/close` sends a `CloseRequest` and is answered a `CaseResponse`. */
export function smallContract(): Contract {
  const schemas: Record<string, Schema> = {
    CloseRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['outcome'],
      properties: {
        outcome: { type: 'string', enum: ['granted', 'refused'] },
        note: { type: 'string', maxLength: 500 },
        days: { type: 'integer', minimum: 1, maximum: 30, default: 20 },
        papers: { type: 'array', maxItems: 5, items: { type: 'string', pattern: '^[a-z]+$' } },
      },
    },
    CaseResponse: {
      type: 'object',
      required: ['id', 'status'],
      properties: {
        id: { type: 'string', format: 'uuid' },
        status: { type: 'string', enum: ['open', 'closed'] },
        holder: { type: ['string', 'null'], maxLength: 200 },
        clock: { anyOf: [{ $ref: '#/components/schemas/ClockResponse' }, { type: 'null' }] },
      },
    },
    ClockResponse: {
      type: 'object',
      properties: { due: { type: 'string' }, inner: { $ref: '#/components/schemas/ClockResponse' } },
    },
    ProblemResponse: { type: 'object' },
  };
  const reference = (name: string) => ({ schema: { $ref: `#/components/schemas/${name}` } });
  const problem = { 'application/problem+json': { ...reference('ProblemResponse'), examples: { 'case-held': {} } } };
  const close = {
    operationId: 'Cases_close',
    security: [{ oauth2: ['cases.handle'] }],
    parameters: [
      { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      { name: 'If-Match', in: 'header', required: false, schema: { type: 'string' } },
    ],
    requestBody: { required: true, content: { 'application/json': reference('CloseRequest') } },
    responses: {
      200: { headers: { ETag: {} }, content: { 'application/json': reference('CaseResponse') } },
      409: { headers: {}, content: problem },
    },
  };
  const read = {
    operationId: 'Cases_read',
    responses: { 200: { content: { 'application/json': reference('CaseResponse') } } },
  };
  const paths = { '/v1/cases/{id}': { get: read }, '/v1/cases/{id}/close': { post: close } };
  return { info: { version: '1.0.0' }, paths, components: { schemas } };
}
