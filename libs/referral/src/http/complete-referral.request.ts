import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { REFUSAL_REASON_CODES } from '../domain/reasons';
import type { RefusalReason } from '../domain/reasons';
import { OUTCOMES } from '../domain/referral';
import type { ReferralOutcome } from '../domain/referral';

const MAX_FEN = 100_000_000_000;

export class CompleteReferralRequest {
  /** @example "granted" */
  @IsIn(OUTCOMES)
  outcome!: ReferralOutcome;

  /** 不予或部分给予时必填，全部给予时不填 */
  @IsOptional()
  @IsIn(REFUSAL_REASON_CODES)
  reason?: RefusalReason;

  /** @example "按年度自负费用的七成救助" */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;

  /** 每月金额，单位分 */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_FEN)
  monthlyFen?: number;

  /**
   * 一次性金额，单位分
   * @example 350000
   */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_FEN)
  oneOffFen?: number;
}
