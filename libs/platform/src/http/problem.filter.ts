import { Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { refuse } from './http.errors';
import { problemType, STATUS_OF } from './problem';
import type { Problem } from './problem';
import { methodsOf } from './routes';
import { toDomainError } from './to-domain-error';
import { traceIdOf } from './trace-id';

/** Every refusal and fault leaves as problem+json; what PostgreSQL said stays in the log, without its parameters. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return void response.end();
    let known = toDomainError(error);
    if (known?.code === 'route-unknown') {
      const methods = methodsOf(request);
      if (methods.length > 0) {
        response.setHeader('Allow', methods.join(', '));
        known = refuse('method-not-allowed');
      }
    }
    const traceId = traceIdOf(request);
    if (!known) {
      const { message, stack, code } = error as Error & { code?: string };
      this.log.error({ traceId, code, message, stack }, 'unexpected fault');
      known = refuse('internal');
    }
    const status = STATUS_OF[known.spec.kind];
    if (status === 503 || status === 429) response.setHeader('Retry-After', '2');
    if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    const problem: Problem = {
      ...known.extra,
      type: problemType(known.code),
      title: known.spec.title,
      status,
      code: known.code,
      ...(known.detail === undefined ? {} : { detail: known.detail }),
      instance: request.path,
      traceId,
    };
    response.status(status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
