import type { Request } from 'express';

/** What is read line by line as it comes, for as long as it comes: a department's delivery. */
export const STREAMED: readonly string[] = ['application/x-ndjson', 'text/csv'];

/** Where such a body is wanted; its controller reads it and sets its own limits. Everywhere else it is 415. */
const WANTED = /^\/partner\/v1\/feeds\/[^/]+\/batches(\/[^/]+\/parts\/[^/]+)?$/;

/** The body is left unread, as the route wants it. Another encoding or compression would be read otherwise than it is measured. */
export function isStreamed(request: Request): boolean {
  if (!['POST', 'PUT'].includes(request.method) || !WANTED.test(request.path)) return false;
  if (request.headers['content-encoding'] !== undefined) return false;
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  return (
    STREAMED.includes(type.trim()) && parameters.every((one) => /^\s*(charset="?utf-8"?|header=present)\s*$/.test(one))
  );
}
