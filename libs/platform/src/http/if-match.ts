import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { refuse } from './http.errors';

/** The version a writer saw; `null` for `If-Match: *` (RFC 9110 §13.1.1). */
export type SeenVersion = number | null;

/** `@IfMatch() seen: SeenVersion`. A missing header is 428; a weak or foreign tag never matches and is 412. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): SeenVersion => {
  const header = context.switchToHttp().getRequest<Request>().header('if-match')?.trim();
  if (!header) throw refuse('if-match-missing');
  if (header === '*') return null;
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (!version) throw refuse('if-match-stale');
  return Number(version);
});

/** Refuses with 412 when the row moved on since it was read. */
export function assertFresh(seen: SeenVersion, current: number): void {
  if (seen !== null && seen !== current) throw refuse('if-match-stale', undefined, { currentETag: `"${current}"` });
}
