import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Express } from 'express';
import { serveFiles, setup } from 'swagger-ui-express';
import { tidyDocument } from './tidy-document';

export interface DocumentOptions {
  title: string;
  description: string;
}

const SIGN_IN =
  'OpenID Connect 提供方（OIDC_ISSUER）签发的访问令牌，aud 须为 OIDC_AUDIENCE；角色与辖区由本系统决定，不看令牌 · ' +
  'An access token of the OpenID Connect provider (OIDC_ISSUER) for OIDC_AUDIENCE; roles and areas come from our tables';

/** The OpenAPI 3.1 document of a process; committed under docs/openapi, CI fails when they differ. */
export function describe(app: NestExpressApplication, { title, description }: DocumentOptions): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(title)
    .setDescription(description)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: SIGN_IN }, 'oidc')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return tidyDocument(document);
}

/** Serves the document at /openapi.json and as a page at /docs. */
export function serveDocument(app: NestExpressApplication, document: OpenAPIObject): void {
  const http = app.getHttpAdapter().getInstance() as Express;
  http.get('/openapi.json', (_request, response) => void response.json(document));
  app.use('/docs', serveFiles(document), setup(document, { customSiteTitle: document.info.title }));
}
