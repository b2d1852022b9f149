import { Module } from '@nestjs/common';
import { CaseworkModule } from '@yimen/casework';
import { Gateways } from './gateway/gateways';
import { HandoverModule } from './handover.module';
import { FollowHandovers } from './use-cases/follow-handovers';
import { SettleDelivery } from './use-cases/settle-delivery';
import { SettleLook } from './use-cases/settle-look';

/** For the process that calls other regions: only that one knows addresses and secrets. */
@Module({
  imports: [HandoverModule, CaseworkModule],
  providers: [Gateways, SettleDelivery, SettleLook, FollowHandovers],
  exports: [FollowHandovers],
})
export class HandoverDeliveryModule {}
