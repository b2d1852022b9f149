import { PageRequest } from '@yimen/platform';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class ListEventsRequest extends PageRequest {
  /** 上一次给出的 next，原样带回；不填则从保存着的最早一件读起 */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  after?: string;

  /** 没有新事件时最多等多少秒再答复；一有事件立即答复 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(25)
  wait: number = 0;
}
