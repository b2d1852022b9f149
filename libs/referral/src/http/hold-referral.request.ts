import { PAPER_CODES } from '@yimen/casework';
import type { PaperCode } from '@yimen/casework';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { HOLD_REASON_CODES } from '../domain/reasons';
import type { HoldReason } from '../domain/reasons';

export class HoldReferralRequest {
  /**
   * 为何暂停；由此决定等的是申请人、窗口还是部门
   * @example "applicant-papers"
   */
  @IsIn(HOLD_REASON_CODES)
  reason!: HoldReason;

  /**
   * 等待申请人补充材料的，必须写明哪些；不能是信息共享可以取得的（社会救助法第六十二条）
   * @example ["illness-receipts"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsIn(PAPER_CODES, { each: true })
  papers?: PaperCode[];

  /** @example "请补交住院费用清单" */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}
