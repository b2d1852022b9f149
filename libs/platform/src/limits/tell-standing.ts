import type { Response } from 'express';
import type { Standing } from './quota';

/** `RateLimit-Policy` and `RateLimit` as in draft-ietf-httpapi-ratelimit-headers-11: lists of RFC 9651, here of one quota. */
export function tellStanding(response: Response, { quota, left, resetSeconds }: Standing): void {
  response.setHeader('RateLimit-Policy', `"${quota.name}";q=${quota.calls};w=${quota.seconds}`);
  response.setHeader('RateLimit', `"${quota.name}";r=${left};t=${resetSeconds}`);
}
