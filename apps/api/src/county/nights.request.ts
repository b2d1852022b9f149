import { IsPlainDate, PageRequest } from '@yimen/platform';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

export class ListNightsRequest extends PageRequest {
  /**
   * 上一页最后一晚的日期
   * @example "2026-11-01"
   */
  @IsOptional()
  @IsPlainDate()
  before?: string;
}

export class NightPath {
  /** @example "2026-11-22" */
  @IsPlainDate()
  date!: string;
}

const MOST_PASSES = 1000;

export class NightQuery {
  /**
   * 当日第几次比对：0 为当晚，其后为数据到达后的补充比对
   * @example 0
   */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(MOST_PASSES)
  pass?: number;
}
