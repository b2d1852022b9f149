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
import { EtagInterceptor } from './etag.interceptor';
import { jsonBody } from './json-body';
import { KnownQueryGuard } from './known-query.guard';
import { ProblemFilter } from './problem.filter';
import { StrictValidationPipe } from './validation';

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
  app.use(
    helmet({
      strictTransportSecurity: false,
      contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } },
    }),
  );
  app.use((request: Request, response: Response, next: NextFunction) => {
    delete request.headers['if-none-match'];
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.use(...jsonBody());
  app.useGlobalGuards(new KnownQueryGuard(), new BearerGuard(app.get(Reflector), app.get(TokenVerifier), credentialOf));
  app.useGlobalPipes(new StrictValidationPipe());
  app.useGlobalFilters(new ProblemFilter(log));
  app.useGlobalInterceptors(new EtagInterceptor());
  app.enableShutdownHooks();
  return app;
}
