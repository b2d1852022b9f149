import { Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { DomainError } from '@yimen/kernel';
import type { Logger } from 'pino';
import { refuse } from './http.errors';
import { problemType, STATUS_OF } from './problem';
import type { Problem } from './problem';
import { refusalOf } from './refusal-of';
import { methodsOf } from './routes';
import { traceIdOf } from './trace-id';

/** Every refusal and fault leaves as problem+json; what PostgreSQL said stays in the log, without its parameters. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return void response.end();
    let known = refusalOf(error, request, this.log);
    if (known.code === 'route-unknown') {
      const methods = methodsOf(request);
      if (methods.length > 0) {
        response.setHeader('Allow', methods.join(', '));
        known = refuse('method-not-allowed');
      }
    }
    const status = STATUS_OF[known.spec.kind];
    if ((status === 503 || status === 429) && !response.hasHeader('Retry-After'))
      response.setHeader('Retry-After', '2');
    tellHowToSignIn(response, known);
    const problem: Problem = {
      ...known.extra,
      type: problemType(known.code),
      title: known.spec.title,
      status,
      code: known.code,
      ...(known.detail === undefined ? {} : { detail: known.detail }),
      instance: request.path,
      traceId: traceIdOf(request),
    };
    response.status(status).type('application/problem+json').send(JSON.stringify(problem));
  }
}

/** RFC 6750 §3: every 401 says how to sign in, and a token that reaches too little learns which scope is missing. */
function tellHowToSignIn(response: Response, { code, spec, extra }: DomainError): void {
  const challenge = code === 'scope-missing' ? `Bearer error="insufficient_scope", scope="${extra.scope}"` : 'Bearer';
  const isDue = code === 'scope-missing' || spec.kind === 'unauthenticated';
  if (isDue && !response.hasHeader('WWW-Authenticate')) response.setHeader('WWW-Authenticate', challenge);
}
