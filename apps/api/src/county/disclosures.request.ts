import { PageRequest } from '@yimen/platform';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export class ListDisclosuresRequest extends PageRequest {
  /** 只看一件转办 */
  @IsOptional()
  @IsUUID()
  referral?: string;

  /** 只看一份申请 */
  @IsOptional()
  @IsUUID()
  application?: string;

  /** 上一页给出的 next，原样带回；不能改，也不能换筛选条件用 */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}
