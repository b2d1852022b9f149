import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Clock } from '@yimen/kernel';
import { CLOCK, Door } from '@yimen/platform';
import { OpenAssist, ReturnReferral } from '@yimen/referral';
import { ReferralWork } from '@yimen/referral/http';

/** The same officers: what they give back, and whom they ask to help. */
@ApiTags('部门 · Department')
@Controller('api/v1/department/referrals')
export class DepartmentReferralWorkController extends ReferralWork {
  constructor(door: Door, @Inject(CLOCK) clock: Clock, returns: ReturnReferral, assists: OpenAssist) {
    super(door, clock, returns, assists);
  }
}
