import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Express } from 'express';
import { serveFiles, setup } from 'swagger-ui-express';
import { operationId, operationScopes } from './operation-scopes';
import { addSystemProblems, tellSystems } from './systems';
import { withPastedToken } from './pasted-token';
import { tidyDocument } from './tidy-document';

export interface DocumentOptions {
  title: string;
  description: string;
  /** Of the contract, by semver; what that promises is in docs/openapi/README.md. */
  version: string;
  /** What belongs together under each tag, in two languages. */
  tags: Readonly<Record<string, string>>;
  /** Where programs get their tokens; an API with one is for programs: scopes and limits are part of its document. */
  tokenUrl?: string;
}

const SIGN_IN =
  'OpenID Connect 提供方（OIDC_ISSUER）签发的访问令牌，aud 须为 OIDC_AUDIENCE；角色与辖区由本系统决定，不看令牌 · ' +
  'An access token of the OpenID Connect provider (OIDC_ISSUER) for OIDC_AUDIENCE, checked as RFC8725 asks; roles and ' +
  'areas come from our tables';
const SERVER = '提供本文档的部署 · The deployment that serves this document, in production or started locally';

/** The OpenAPI 3.1 document of a process; committed under docs/openapi, CI fails when they differ. */
export function describe(
  app: NestExpressApplication,
  { title, description, version, tags, tokenUrl }: DocumentOptions,
): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(title)
    .setDescription(description)
    .setVersion(version)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: SIGN_IN }, 'oidc')
    .build();
  const document = SwaggerModule.createDocument(app, config, { operationIdFactory: operationId });
  const isForPrograms = tokenUrl !== undefined;
  Object.assign(document, { servers: [{ url: '/', description: SERVER, 'x-internal': !isForPrograms }] });
  if (!isForPrograms) return tidyDocument(document, tags);
  addSystemProblems(document);
  return tellSystems(tidyDocument(document, tags), operationScopes(app), tokenUrl);
}

/** Serves the document at /openapi.json and as a page at /docs. */
export function serveDocument(app: NestExpressApplication, document: OpenAPIObject): void {
  const http = app.getHttpAdapter().getInstance() as Express;
  http.get('/openapi.json', (_request, response) => void response.json(document));
  const page = withPastedToken(document);
  app.use('/docs', serveFiles(page), setup(page, { customSiteTitle: page.info.title }));
}
