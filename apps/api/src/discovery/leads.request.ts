import { LEAD_STATUSES } from '@yimen/discovery';
import type { LeadStatus } from '@yimen/discovery';
import { PageRequest } from '@yimen/platform';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export class ListLeadReportsRequest extends PageRequest {
  /** 上一页给出的 next，原样带回；不能改，也不能换筛选条件用 */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}

export class ListLeadsRequest extends ListLeadReportsRequest {
  /** 不填则列出还没有办结的 */
  @IsOptional()
  @IsIn(LEAD_STATUSES)
  status?: LeadStatus;

  /** 只看涉及未成年人或者眼下有危险的 */
  @IsOptional()
  @IsIn(['true', 'false'])
  urgent?: 'true' | 'false';
}
