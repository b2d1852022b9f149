import 'reflect-metadata';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createLogger, describe, Environment, PlatformModule } from '@yimen/platform';
import type { DocumentOptions } from '@yimen/platform';
import { API_DOCUMENT } from '../../../api/src/api-document';
import { ApiModule } from '../../../api/src/api.module';
import { PARTNER_DOCUMENT } from '../../../partner-api/src/partner-document';
import { PartnerApiModule } from '../../../partner-api/src/partner-api.module';

interface Surface {
  on(platform: DynamicModule): DynamicModule;
  document: DocumentOptions;
}

/** Each published document by the name of its file under docs/openapi. */
const SURFACES: Readonly<Record<string, Surface>> = {
  staff: { on: (platform) => ApiModule.on(platform), document: API_DOCUMENT },
  partner: { on: (platform) => PartnerApiModule.on(platform), document: PARTNER_DOCUMENT },
};

/** What the compiled code says of itself, as files. Nothing listens and no database is asked: Nest builds a preview. */
export async function printDocuments(): Promise<Map<string, string>> {
  const environment = Object.assign(new Environment(), { LOOKUP_SECRET: '', OIDC_ISSUER: '' });
  const logger = createLogger('silent', 'openapi');
  const files = new Map<string, string>();
  for (const [name, { on, document }] of Object.entries(SURFACES)) {
    const platform = PlatformModule.forProcess({ name, environment, logger });
    const options = { preview: true, abortOnError: false, logger: false } as const;
    const app = await NestFactory.create<NestExpressApplication>(on(platform), options);
    files.set(`${name}.json`, `${JSON.stringify(describe(app, document), null, 2)}\n`);
  }
  return files;
}
