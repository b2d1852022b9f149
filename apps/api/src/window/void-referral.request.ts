import { VOID_REASON_CODES } from '@yimen/referral';
import type { VoidReason } from '@yimen/referral';
import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';

export class VoidReferralRequest {
  /** @example "wrong-person" */
  @IsIn(VOID_REASON_CODES)
  reason!: VoidReason;

  /** @example "应当转的是同村另一户" */
  @IsString()
  @MinLength(2)
  @MaxLength(500)
  note!: string;
}
