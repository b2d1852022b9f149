import type { Request } from 'express';
import type { DomainError } from '@yimen/kernel';
import type { Logger } from 'pino';
import { refuse } from './http.errors';
import { toDomainError } from './to-domain-error';
import { traceIdOf } from './trace-id';

/** What a request is refused with. A fault of ours is `internal`: what it was stays in the log, without its parameters. */
export function refusalOf(error: unknown, request: Pick<Request, 'headers'>, log: Pick<Logger, 'error'>): DomainError {
  const known = toDomainError(error);
  if (known) return known;
  const { message, stack, code } = error as Error & { code?: string };
  log.error({ traceId: traceIdOf(request), code, message, stack }, 'unexpected fault');
  return refuse('internal');
}
