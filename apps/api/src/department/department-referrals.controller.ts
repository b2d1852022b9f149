import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Clock } from '@yimen/kernel';
import { CLOCK, Door, Environment } from '@yimen/platform';
import { ReferralDesk } from '@yimen/referral/http';

/** County civil affairs, township reviewers and department officers without a system of their own. */
@ApiTags('部门 · Department')
@Controller('api/v1/department/referrals')
export class DepartmentReferralsController extends ReferralDesk {
  constructor(door: Door, environment: Environment, @Inject(CLOCK) clock: Clock) {
    super(door, environment, clock);
  }
}
