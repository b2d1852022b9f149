import type { NestExpressApplication } from '@nestjs/platform-express';
import { createHttpApp, PARTNERS, PlatformModule } from '@yimen/platform';
import type { PlatformOptions } from '@yimen/platform';
import { PartnerApiModule } from './partner-api.module';

/** The partner API, ready to listen. */
export function createPartnerApi(options: Omit<PlatformOptions, 'name'>): Promise<NestExpressApplication> {
  const platform = PlatformModule.forProcess({ name: 'partner-api', ...options });
  return createHttpApp(PartnerApiModule.on(platform), options.logger, PARTNERS);
}
