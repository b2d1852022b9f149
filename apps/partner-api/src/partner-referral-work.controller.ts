import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Clock } from '@yimen/kernel';
import { CLOCK, Door, NeedsScope } from '@yimen/platform';
import { OpenAssist, ReturnReferral } from '@yimen/referral';
import { ReferralWork } from '@yimen/referral/http';

/** A bureau's own system gives back what isn't its own, and has itself helped. */
@ApiTags('转办 · Referrals')
@NeedsScope('referrals.read', 'referrals.handle')
@Controller('partner/v1/referrals')
export class PartnerReferralWorkController extends ReferralWork {
  constructor(door: Door, @Inject(CLOCK) clock: Clock, returns: ReturnReferral, assists: OpenAssist) {
    super(door, clock, returns, assists);
  }
}
