import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { RETURN_REASON_CODES } from '../domain/reasons';
import type { ReturnReason } from '../domain/reasons';

export class ReturnReferralRequest {
  /**
   * 为何退回；窗口据此改派或撤销
   * @example "not-our-duty"
   */
  @IsIn(RETURN_REASON_CODES)
  reason!: ReturnReason;

  /** @example "属于就业部门职责" */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}
