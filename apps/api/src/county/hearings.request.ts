import { HEARING_DECISIONS, HEARING_STATUSES } from '@yimen/casework';
import type { HearingDecision, HearingStatus } from '@yimen/casework';
import { Fen } from '@yimen/casework/http';
import { IsPlainDate, Nested, PageRequest } from '@yimen/platform';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
  ValidateIf,
} from 'class-validator';

export class ListHearingsRequest extends PageRequest {
  @IsOptional()
  @IsIn(HEARING_STATUSES)
  status?: HearingStatus;

  @IsOptional()
  @IsUUID()
  householdId?: string;

  /** 上一页最后一件的 id */
  @IsOptional()
  @IsUUID()
  before?: string;
}

export class HearingFactRequest {
  /** @example "丈夫自9月起务工，月工资3200元" */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  text!: string;

  /** @example "人力社保数据比对" */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  source!: string;

  /**
   * 情况属于哪一天；过旧的不能据以作出不利决定
   * @example "2026-11-10"
   */
  @IsPlainDate()
  asOf!: string;
}

export class OpenHearingRequest {
  /**
   * 救助链中的哪一项待遇
   * @example "0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69"
   */
  @IsUUID()
  linkId!: string;

  /**
   * 拟调减还是拟终止
   * @example "end"
   */
  @IsIn(['reduce', 'end'])
  proposal!: 'reduce' | 'end';

  /** 拟调减为（分/月）；终止不填 */
  @Fen()
  reduceToFen?: number;

  /** @example "家庭月人均收入已超过低保标准" */
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  why!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Nested(() => HearingFactRequest, { each: true })
  facts!: HearingFactRequest[];
}

export class StatementRequest {
  /**
   * 救助对象说了什么；不填表示答复期满未答复
   * @example "务工是临时的，下月就没有了"
   */
  @ValidateIf(({ said, final }) => said !== undefined || final === true)
  @IsString()
  @MinLength(1)
  @MaxLength(2000)
  said?: string;

  /** 当事人表示不再补充：答复期满前即可据以决定 */
  @IsOptional()
  @IsBoolean()
  final?: boolean;
}

export class DecideHearingRequest {
  /** @example "unchanged" */
  @IsIn(HEARING_DECISIONS)
  decision!: HearingDecision;

  /** 调减为（分/月）；终止或不变不填 */
  @Fen()
  reducedFen?: number;

  /**
   * 理由，写入决定书
   * @example "收入是临时的，扣除后仍低于标准"
   */
  @IsString()
  @MinLength(1)
  @MaxLength(1000)
  reason!: string;
}

export class DropHearingRequest {
  /**
   * 哪里不实
   * @example "同名不同人，比对有误"
   */
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  reason!: string;
}
