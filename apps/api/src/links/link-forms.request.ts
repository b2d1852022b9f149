import { LINK_HOLDS, LINK_REFUSALS, LINK_RETURNS, OUTCOMES } from '@yimen/referral';
import type { LinkHold, LinkRefusal, LinkReturn, ReferralOutcome } from '@yimen/referral';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { plainAmount } from './yuan';

/** One box ticked comes as a text, several as a list. */
function listed(value: unknown): unknown {
  return typeof value === 'string' ? [value] : value;
}

/** Any text: what is no token of ours is unknown, however it is wrong. */
export class LinkPath {
  /**
   * 网址里的那一段
   * @example "kq3Jx0aPz1VYh7cGd2mWbS9tLrQe5uNoXf8iTyRvC4E"
   */
  @IsString()
  @MaxLength(500)
  token!: string;
}

/** 页面上的按钮和表单：各项由页面自己填好 */
export class LinkStepRequest {
  /**
   * 这一次显示的页面的提交编号，重发时相同
   * @example "0b5d8c1e-3f0a-4c53-9d21-6a2f0f8f7e11"
   */
  @Matches(/^[A-Za-z0-9_-]{1,64}$/)
  key!: string;

  /** 页面显示的是第几版 */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(999_999_999)
  version!: number;
}

export class CompleteByLinkRequest extends LinkStepRequest {
  /** @example "granted" */
  @IsIn(OUTCOMES)
  outcome!: ReferralOutcome;

  /** 没有全部给予时必填，全部给予时不填 */
  @IsOptional()
  @Transform(({ value }) => listed(value))
  @IsArray()
  @ArrayMaxSize(6)
  @ArrayUnique()
  @IsIn(LINK_REFUSALS, { each: true })
  reasons?: LinkRefusal[];

  /**
   * 一次性金额，单位元
   * @example "300.50"
   */
  @IsOptional()
  @Transform(({ value }) => plainAmount(value))
  @Matches(/^[0-9]{1,8}([.][0-9]{1,2})?$/)
  oneOff?: string;

  /** 每月金额，单位元 */
  @IsOptional()
  @Transform(({ value }) => plainAmount(value))
  @Matches(/^[0-9]{1,8}([.][0-9]{1,2})?$/)
  monthly?: string;

  /** @example "已送去棉被两床、大米一袋" */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

export class HoldByLinkRequest extends LinkStepRequest {
  /** @example "applicant-unreachable" */
  @IsIn(LINK_HOLDS)
  reason!: LinkHold;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

export class ReturnByLinkRequest extends LinkStepRequest {
  /** @example ["not-our-area"] */
  @Transform(({ value }) => listed(value))
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsIn(LINK_RETURNS, { each: true })
  reasons!: LinkReturn[];

  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}
