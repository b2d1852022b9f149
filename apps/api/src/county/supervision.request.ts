import { OVERDUE_COLOURS } from '@yimen/deadlines';
import { IsPlainDate, PageRequest } from '@yimen/platform';
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

export class CountReasonsRequest {
  /**
   * 自哪一日起，含当日
   * @example "2026-09-01"
   */
  @IsPlainDate()
  from!: string;

  /**
   * 至哪一日，含当日；前后不超过一年
   * @example "2026-09-30"
   */
  @IsPlainDate()
  to!: string;
}
