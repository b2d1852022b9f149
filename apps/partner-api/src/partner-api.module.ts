import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { HealthModule } from '@yimen/platform';
import { ReferralModule } from '@yimen/referral';
import { PartnerReferralsController } from './partner-referrals.controller';
import { WhoamiController } from './whoami.controller';

/** What bureaus' systems reach: their referrals, nothing else. */
@Module({})
export class PartnerApiModule {
  static on(platform: DynamicModule): DynamicModule {
    return {
      module: PartnerApiModule,
      imports: [platform, HealthModule, ReferralModule],
      controllers: [PartnerReferralsController, WhoamiController],
    };
  }
}
