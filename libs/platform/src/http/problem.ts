import type { ProblemKind } from '@yimen/kernel';

/** Exhaustive: a kind without a status doesn't compile. */
export const STATUS_OF: Readonly<Record<ProblemKind, number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  gone: 410,
  'precondition-failed': 412,
  'too-large': 413,
  'unsupported-media': 415,
  unprocessable: 422,
  'precondition-required': 428,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
};

/** RFC 9457 problem details with our stable `code`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  instance: string;
  traceId: string;
  [extension: string]: unknown;
}

export function problemType(code: string): string {
  return `urn:yimen:problem:${code}`;
}
