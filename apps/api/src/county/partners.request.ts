import { PageRequest } from '@yimen/platform';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export class ListPartnersRequest extends PageRequest {
  /** true：只看失联的 */
  @IsOptional()
  @IsIn(['true', 'false'])
  silent: 'true' | 'false' = 'false';

  /** 上一页给出的 next，原样带回；不能改，也不能换筛选条件用 */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}
