import { randomUUID } from 'node:crypto';
import type { Request } from 'express';

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;
const traceIds = new WeakMap<object, string>();

/** The trace of a request: W3C `traceparent` if well-formed, else a new one; the same for its whole life. */
export function traceIdOf(request: Pick<Request, 'headers'>): string {
  const known = traceIds.get(request);
  if (known) return known;
  const given = TRACEPARENT.exec(String(request.headers.traceparent ?? ''))?.[1];
  const traceId = given && !/^0+$/.test(given) ? given : randomUUID().replaceAll('-', '');
  traceIds.set(request, traceId);
  return traceId;
}
