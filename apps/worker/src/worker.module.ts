import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { CaseworkModule } from '@yimen/casework';
import { DeadlinesModule } from '@yimen/deadlines';
import { HandoverDeliveryModule, HandoverModule } from '@yimen/handover';
import { MonitoringModule } from '@yimen/monitoring';
import { WebhooksModule } from '@yimen/partners';
import { HealthModule } from '@yimen/platform';
import { ReferralModule } from '@yimen/referral';
import { WebhookWork } from './webhooks/webhook-work';
import { Runtime } from './runtime';

/** Jobs, and one small HTTP server for health and metrics. */
@Module({})
export class WorkerModule {
  static on(platform: DynamicModule): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        platform,
        HealthModule,
        CaseworkModule,
        ReferralModule,
        MonitoringModule,
        DeadlinesModule,
        WebhooksModule,
        HandoverModule,
        HandoverDeliveryModule,
      ],
      providers: [Runtime, WebhookWork],
    };
  }
}
