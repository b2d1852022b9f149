import { PAPER_CODES } from '@yimen/casework';
import type { PaperCode } from '@yimen/casework';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export class RequestSupplementRequest {
  /**
   * 缺少的全部材料，一次告知；共享可得的不得要求（社会救助法第六十二条）
   * @example ["check-authorisation"]
   */
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIn(PAPER_CODES, { each: true })
  papers!: PaperCode[];

  /** @example "请两位成年人到窗口签字" */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}
