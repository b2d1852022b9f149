import { IsPlainDate, PageRequest } from '@yimen/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';

export class FeedSourcePath {
  /**
   * 数据来源
   * @example "medical-insurance"
   */
  @Matches(/^[a-z-]{1,40}$/)
  source!: string;
}

export class FeedBatchPath extends FeedSourcePath {
  /** @example "0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69" */
  @IsUUID()
  id!: string;
}

export class FeedPartPath extends FeedBatchPath {
  /** 第几部分，从 1 起 */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10000)
  number!: number;
}

export class DeliverFeedRequest {
  /**
   * 数据截止日期：这批数据说的是哪一天的情况
   * @example "2026-10-31"
   */
  @IsPlainDate()
  asOf!: string;

  /** true：该来源在本辖区的全部现状，未列出的即不再如此；false：只是增补或更正 */
  @IsIn(['true', 'false'])
  complete!: 'true' | 'false';
}

export class CompleteFeedRequest {
  /** 共几部分 */
  @IsInt()
  @Min(0)
  @Max(10000)
  parts!: number;

  /** 共几行；空行和 CSV 的标题行不算 */
  @IsInt()
  @Min(0)
  @Max(1_000_000_000)
  rows!: number;
}

export class ListRejectsRequest extends PageRequest {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}
