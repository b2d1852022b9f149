import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { HOLD_REASON_CODES } from '../domain/reasons';
import type { HoldReason } from '../domain/reasons';

export class HoldReferralRequest {
  /**
   * 为何暂停；由此决定等的是申请人、窗口还是部门
   * @example "applicant-papers"
   */
  @IsIn(HOLD_REASON_CODES)
  reason!: HoldReason;

  /** @example "请补交住院费用清单" */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}
