import type { NestExpressApplication } from '@nestjs/platform-express';
import { createHttpApp, PlatformModule, STAFF } from '@yimen/platform';
import type { PlatformOptions } from '@yimen/platform';
import { ApiModule } from './api.module';

/** The staff API, ready to listen. */
export function createApi(options: Omit<PlatformOptions, 'name'>): Promise<NestExpressApplication> {
  const platform = PlatformModule.forProcess({ name: 'api', ...options });
  return createHttpApp(ApiModule.on(platform), options.logger, STAFF);
}
