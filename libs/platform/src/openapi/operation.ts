import type { Schema } from './schema';

/** The part of an operation that we read and write. */
export interface Operation {
  operationId: string;
  summary?: string;
  description?: string;
  'x-summary'?: string;
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, Reply>;
  security?: Record<string, string[]>[];
}

export interface Parameter {
  name: string;
  in: string;
  description?: string;
  required?: boolean;
  schema: Schema;
}

export type Content = Record<string, Media>;

export interface Media {
  schema: Schema;
  examples?: Record<string, { value?: unknown; $ref?: string }>;
}

export interface Header {
  description: string;
  schema: Schema;
}

export interface Reply {
  description: string;
  headers?: Record<string, Header | { $ref: string }>;
  content?: Content;
}
