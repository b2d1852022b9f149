import { HARDSHIP_KINDS } from '@yimen/policy';
import type { HardshipKind } from '@yimen/policy';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export class HardshipRequest {
  /** @example "illness" */
  @IsIn(HARDSHIP_KINDS)
  kind!: HardshipKind;

  /**
   * 申请人的说法
   * @example "丈夫住院，自费部分交不起"
   */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}
