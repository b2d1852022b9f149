import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { refuse } from './http.errors';

/** The version a writer saw; `null` for `If-Match: *` (RFC 9110 §13.1.1). */
export type SeenVersion = number | null;

function seenIn(context: ExecutionContext): SeenVersion | undefined {
  const header = context.switchToHttp().getRequest<Request>().header('if-match')?.trim();
  if (!header) return undefined;
  if (header === '*') return null;
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (!version) throw refuse('if-match-stale');
  return Number(version);
}

/** `@IfMatch() seen: SeenVersion`. A missing header is 428; a weak or foreign tag never matches and is 412. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): SeenVersion => {
  const seen = seenIn(context);
  if (seen === undefined) throw refuse('if-match-missing');
  return seen;
});

/** For a claim, which is compare-and-set by itself: the header may be left out, but one that is sent holds. */
export const IfMatchIfGiven = createParamDecorator(
  (_: unknown, context: ExecutionContext): SeenVersion => seenIn(context) ?? null,
);

/** Refuses with 412 when the row moved on since it was read. */
export function assertFresh(seen: SeenVersion, current: number): void {
  if (seen !== null && seen !== current) throw refuse('if-match-stale', undefined, { currentETag: `"${current}"` });
}
