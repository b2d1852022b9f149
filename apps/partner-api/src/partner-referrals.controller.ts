import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Clock } from '@yimen/kernel';
import { CLOCK, Door, Environment, NeedsScope } from '@yimen/platform';
import { ReferralDesk } from '@yimen/referral/http';

/** A bureau's own system works its referrals off. */
@ApiTags('转办 · Referrals')
@NeedsScope('referrals.read', 'referrals.handle')
@Controller('partner/v1/referrals')
export class PartnerReferralsController extends ReferralDesk {
  constructor(door: Door, environment: Environment, @Inject(CLOCK) clock: Clock) {
    super(door, environment, clock);
  }
}
