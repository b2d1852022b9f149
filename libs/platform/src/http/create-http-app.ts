import { NestFactory, Reflector } from '@nestjs/core';
import type { Type, DynamicModule } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import { BearerGuard } from '../identity/bearer.guard';
import type { CredentialOf } from '../identity/bearer.guard';
import { TokenVerifier } from '../identity/token-verifier';
import { nestLogger } from '../logging/create-logger';
import { requestLog } from '../logging/request-log';
import { jsonBody } from './json-body';
import { KnownQueryGuard } from './known-query.guard';
import { ProblemFilter } from './problem.filter';
import { StrictValidationPipe } from './validation';
import { versionEtag } from './version-etag';

/** What the OWASP REST cheat sheet asks of every answer: kept nowhere, shown in no frame, taken for nothing but what it says it is. */
const ANSWER_HEADERS: readonly (readonly [string, string])[] = [
  ['Cache-Control', 'no-store'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
  ['Referrer-Policy', 'no-referrer'],
];

/** An HTTP process with everything every route gets; the caller adds documents and listens. */
export async function createHttpApp(
  module: Type | DynamicModule,
  log: Logger,
  credentialOf: CredentialOf,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    logger: nestLogger(log),
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('etag', false);
  app.use(requestLog(log, app.get(Registry)));
  app.use(versionEtag);
  app.use((_request: Request, response: Response, next: NextFunction) => {
    for (const [name, value] of ANSWER_HEADERS) response.setHeader(name, value);
    next();
  });
  // The pages for people; a JSON answer needs none of helmet's thirteen steps but what is set below.
  app.use(
    '/docs',
    helmet({
      strictTransportSecurity: false,
      contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } },
    }),
  );
  app.use(...jsonBody());
  app.useGlobalGuards(new KnownQueryGuard(), new BearerGuard(app.get(Reflector), app.get(TokenVerifier), credentialOf));
  app.useGlobalPipes(new StrictValidationPipe());
  app.useGlobalFilters(new ProblemFilter(log));
  app.enableShutdownHooks();
  return app;
}
