import { DEPARTMENT_REFUSAL_CODES } from '@yimen/kernel';
import type { DepartmentRefusal } from '@yimen/kernel';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { OUTCOMES } from '../domain/referral';
import type { ReferralOutcome } from '../domain/referral';

const MAX_FEN = 100_000_000_000;

export class CompleteReferralRequest {
  /** @example "granted" */
  @IsIn(OUTCOMES)
  outcome!: ReferralOutcome;

  /**
   * 理由，一个或几个；不予或部分给予时必填，全部给予时不填
   * @example []
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsIn(DEPARTMENT_REFUSAL_CODES, { each: true })
  reasons?: DepartmentRefusal[];

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
