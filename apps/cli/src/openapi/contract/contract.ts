/** The part of an OpenAPI 3.1 document that is a promise. */
export interface Contract {
  info: { version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

export interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, Reply>;
  security?: Record<string, string[]>[];
}

export interface Reply {
  headers?: Record<string, unknown>;
  content?: Content;
}

export type Content = Record<string, { schema: Schema; examples?: Record<string, unknown> }>;

export interface Schema {
  [keyword: string]: unknown;
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
}

export type Schemas = Record<string, Schema>;

/** One operation in both contracts; `at` is `POST /partner/v1/referrals/{id}/claim`. */
export interface Pair {
  at: string;
  then: Operation;
  now: Operation;
}
