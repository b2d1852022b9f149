import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { businessDate } from '@yimen/kernel';
import type { Clock } from '@yimen/kernel';
import { Call, CLOCK, Door, Endpoint, IdPath, IfMatch, Who } from '@yimen/platform';
import type { Credential, SeenVersion, WriteCall } from '@yimen/platform';
import { cancelReferral, RerouteReferral, windowReferral, windowView } from '@yimen/referral';
import { ReferralLineResponse } from '@yimen/referral/http';
import { CancelReferralRequest } from './cancel-referral.request';
import { RerouteReferralRequest } from './reroute-referral.request';

const STEP = ['referral-not-found', 'referral-action-not-allowed'];

@ApiTags('窗口 · Window')
@Controller('api/v1/referrals')
export class ReferralsController {
  constructor(
    private readonly door: Door,
    private readonly rerouteReferral: RerouteReferral,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':id')
  @Endpoint({ kind: 'read', zh: '查看转办件', en: 'One referral of your area', problems: ['referral-not-found'] })
  read(@Who() who: Credential, @Param() { id }: IdPath): Promise<ReferralLineResponse> {
    return this.door.read(who, (tx, actor) => windowReferral(tx, actor, id));
  }

  /** Answers with the new referral, not the one that is over. */
  @Post(':id/reroute')
  @Endpoint({
    kind: 'change',
    zh: '改派退回的转办件',
    en: 'Reroute a returned referral: it ends, a new one is issued',
    problems: [...STEP, 'reroute-target-unclear', 'agency-not-serving', 'application-not-in-handling'],
  })
  reroute(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() body: RerouteReferralRequest,
  ): Promise<ReferralLineResponse> {
    return this.door.write(call, async (tx, actor) =>
      windowView(tx, actor, await this.rerouteReferral.run(tx, actor, { id, seen, ...body })),
    );
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Endpoint({ kind: 'change', zh: '撤销转办', en: 'Cancel: the measure ends with nothing given', problems: STEP })
  cancel(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() body: CancelReferralRequest,
  ): Promise<ReferralLineResponse> {
    const today = businessDate(this.clock.now());
    return this.door.write(call, async (tx, actor) =>
      windowView(tx, actor, await cancelReferral(tx, actor, { id, seen, today, ...body })),
    );
  }
}
