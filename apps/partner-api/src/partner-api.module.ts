import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@yimen/discovery';
import { HandoverModule } from '@yimen/handover';
import { FeedWaiting, WebhooksModule } from '@yimen/partners';
import { HealthModule } from '@yimen/platform';
import { ReferralModule } from '@yimen/referral';
import { EventsController } from './events/events.controller';
import { FeedRejectsController } from './feeds/feed-rejects.controller';
import { FeedsController } from './feeds/feeds.controller';
import { HandoversController } from './handovers/handovers.controller';
import { PartnerLeadsController } from './leads/leads.controller';
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
      imports: [platform, HealthModule, ReferralModule, HandoverModule, DiscoveryModule, WebhooksModule],
      controllers: [
        PartnerReferralsController,
        PartnerReferralWorkController,
        HandoversController,
        PartnerLeadsController,
        FeedsController,
        FeedRejectsController,
        EventsController,
        WebhookController,
        WebhookDeliveriesController,
        WhoamiController,
      ],
      providers: [FeedWaiting],
    };
  }
}
