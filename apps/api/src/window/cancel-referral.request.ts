import { CANCEL_REASON_CODES } from '@yimen/referral';
import type { CancelReason } from '@yimen/referral';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export class CancelReferralRequest {
  /** @example "applicant-gave-up" */
  @IsIn(CANCEL_REASON_CODES)
  reason!: CancelReason;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}
