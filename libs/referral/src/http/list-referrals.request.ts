import { PageRequest } from '@yimen/platform';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { REFERRAL_STATUSES } from '../domain/referral-states';
import type { ReferralStatus } from '../domain/referral-states';

export class ListReferralsRequest extends PageRequest {
  /** 不填则列出待签收和在手的 */
  @IsOptional()
  @IsIn(REFERRAL_STATUSES)
  status?: ReferralStatus;

  /** 上一页给出的 next，原样带回；不能改，也不能换筛选条件用 */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}
