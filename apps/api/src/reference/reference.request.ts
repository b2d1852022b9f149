import { IsDivision } from '@yimen/platform';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

export class DivisionsRequest {
  /**
   * 上级行政区划，12 位
   * @example "500112000000"
   */
  @IsDivision()
  parent!: string;
}

export class YearPath {
  /** @example 2026 */
  @Type(() => Number)
  @IsInt()
  @Min(2004)
  @Max(2100)
  year!: number;
}
