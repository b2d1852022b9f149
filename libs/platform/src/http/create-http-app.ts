import { NestFactory, Reflector } from '@nestjs/core';
import type { Type, DynamicModule } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import { Environment } from '../config/environment';
import { Digests } from '../crypto/digests';
import type { Audience } from '../identity/audience';
import { BearerGuard } from '../identity/bearer.guard';
import { TokenVerifier } from '../identity/token-verifier';
import { CallLimits } from '../limits/call-limits';
import { ClientQuotas } from '../limits/client-quotas';
import { limitCalls } from '../limits/limit-calls';
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

/** Where programs call; health, metrics and the documents beside it are neither counted nor limited. */
const SYSTEMS_ADDRESS = '/partner';

/** An HTTP process with everything every route gets; the caller adds documents and listens. */
export async function createHttpApp(
  module: Type | DynamicModule,
  log: Logger,
  audience: Audience,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    logger: nestLogger(log),
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('etag', false);
  // The address of a request is that of the connection, unless the proxy there is one of ours.
  app.set('trust proxy', app.get(Environment).TRUSTED_PROXIES?.split(/\s*,\s*/) ?? false);
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
  if (audience.systems) app.use(SYSTEMS_ADDRESS, limitCalls(limitParts(app, audience)));
  app.use(...jsonBody());
  app.useGlobalGuards(new KnownQueryGuard(), new BearerGuard(app.get(Reflector), app.get(TokenVerifier), audience));
  app.useGlobalPipes(new StrictValidationPipe());
  app.useGlobalFilters(new ProblemFilter(log));
  app.enableShutdownHooks();
  return app;
}

function limitParts(app: NestExpressApplication, audience: Audience): Parameters<typeof limitCalls>[0] {
  return {
    audience,
    tokens: app.get(TokenVerifier),
    limits: app.get(CallLimits),
    quotas: app.get(ClientQuotas),
    digests: app.get(Digests),
    failedSignIns: app.get(Environment).FAILED_SIGN_INS_PER_MINUTE,
  };
}
