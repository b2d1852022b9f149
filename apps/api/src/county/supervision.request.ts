import { OVERDUE_COLOURS } from '@yimen/deadlines';
import { PageRequest } from '@yimen/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class ListLateClocksRequest extends PageRequest {
  /** 只看黄牌、红牌或久停的 */
  @IsOptional()
  @IsIn(OVERDUE_COLOURS)
  colour?: (typeof OVERDUE_COLOURS)[number];

  /** 暂停计时超过多少日算久停 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(3650)
  standingDays: number = 30;

  /** 上一页给出的 next，原样带回；不能改，也不能换筛选条件用 */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}
