import { IsPlainDate, PageRequest } from '@yimen/platform';
import { IsOptional } from 'class-validator';

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
