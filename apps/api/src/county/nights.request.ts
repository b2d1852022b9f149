import { IsPlainDate } from '@yimen/platform';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

export class ListNightsRequest {
  /**
   * 上一页最后一晚的日期
   * @example "2026-11-01"
   */
  @IsOptional()
  @IsPlainDate()
  before?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 31;
}

export class NightPath {
  /** @example "2026-11-22" */
  @IsPlainDate()
  date!: string;
}
