import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { HandoverModule } from '@yimen/handover';
import { FeedWaiting, WebhooksModule } from '@yimen/partners';
import { HealthModule } from '@yimen/platform';
import { ReferralModule } from '@yimen/referral';
import { EventsController } from './events/events.controller';
import { HandoversController } from './handovers/handovers.controller';
import { PartnerReferralWorkController } from './partner-referral-work.controller';
import { PartnerReferralsController } from './partner-referrals.controller';
import { WebhookDeliveriesController } from './webhooks/webhook-deliveries.controller';
import { WebhookController } from './webhooks/webhook.controller';
import { WhoamiController } from './whoami.controller';

/** What bureaus' systems reach: their referrals, nothing else. */
@Module({})
export class PartnerApiModule {
  static on(platform: DynamicModule): DynamicModule {
    return {
      module: PartnerApiModule,
      imports: [platform, HealthModule, ReferralModule, HandoverModule, WebhooksModule],
      controllers: [
        PartnerReferralsController,
        PartnerReferralWorkController,
        HandoversController,
        EventsController,
        WebhookController,
        WebhookDeliveriesController,
        WhoamiController,
      ],
      providers: [FeedWaiting],
    };
  }
}
