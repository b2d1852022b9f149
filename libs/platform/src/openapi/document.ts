import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Express } from 'express';
import { serveFiles, setup } from 'swagger-ui-express';

export interface DocumentOptions {
  title: string;
  description: string;
}

/** The OpenAPI 3.1 document of a process; committed under docs/openapi, CI fails when they differ. */
export function describe(app: NestExpressApplication, { title, description }: DocumentOptions): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(title)
    .setDescription(description)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'oidc')
    .build();
  return SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}

/** Serves the document at /openapi.json and as a page at /docs. */
export function serveDocument(app: NestExpressApplication, document: OpenAPIObject): void {
  const http = app.getHttpAdapter().getInstance() as Express;
  http.get('/openapi.json', (_request, response) => void response.json(document));
  app.use('/docs', serveFiles(document), setup(document, { customSiteTitle: document.info.title }));
}
