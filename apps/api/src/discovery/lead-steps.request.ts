import { HardshipRequest, NewHouseholdRequest } from '@yimen/casework/http';
import { LEAD_OUTCOMES, VISIT_CLASS_CODES } from '@yimen/discovery';
import type { LeadOutcome, VisitClassCode } from '@yimen/discovery';
import { AGENCY_KINDS } from '@yimen/kernel';
import type { AgencyKind } from '@yimen/kernel';
import { IsPlainDate, Nested, NotWith } from '@yimen/platform';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
  ValidateIf,
} from 'class-validator';

export class LeadNoteRequest {
  /** @example "情况属实，同意" */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  note?: string;
}

export class AcknowledgeLeadRequest {
  /**
   * 做了什么、要做什么
   * @example "已出警，孩子已送医"
   */
  @IsString()
  @MinLength(2)
  @MaxLength(1000)
  note!: string;
}

/** 办结结果；每种结果各有必填的一项，多填少填都不行 */
export class EndLeadRequest extends LeadNoteRequest {
  /** @example "visit-plan" */
  @IsIn(LEAD_OUTCOMES)
  outcome!: LeadOutcome;

  /** 已有申请的（application） */
  @IsOptional()
  @IsUUID()
  applicationId?: string;

  /** 转给哪类机构（referral） */
  @IsOptional()
  @IsIn(AGENCY_KINDS)
  toAgencyKind?: AgencyKind;

  /**
   * 列入哪类探访（visit-plan）
   * @example "after-lead"
   */
  @IsOptional()
  @IsIn(VISIT_CLASS_CODES)
  visitClass?: VisitClassCode;

  /** 已登记的家庭（visit-plan，可不填） */
  @IsOptional()
  @IsUUID()
  householdId?: string;

  /** 到哪一日之前不再了解（nothing-now），最长 180 天；须已上门并见到人 */
  @IsOptional()
  @IsPlainDate()
  quietUntil?: string;

  /** 重复的是哪一条线索（duplicate） */
  @IsOptional()
  @IsUUID()
  duplicateOf?: string;
}

export class ApplyFromLeadRequest extends LeadNoteRequest {
  /** 已登记的家庭；与 newHousehold 二选一 */
  @ValidateIf(({ householdId, newHousehold }) => householdId !== undefined || newHousehold === undefined)
  @IsUUID()
  householdId?: string;

  /** 新家庭；与 householdId 二选一 */
  @ValidateIf(({ householdId, newHousehold }) => newHousehold !== undefined || householdId === undefined)
  @NotWith('householdId')
  @IsNotEmpty()
  @Nested(() => NewHouseholdRequest)
  newHousehold?: NewHouseholdRequest;

  /** 遇到的困难 */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(9)
  @Nested(() => HardshipRequest, { each: true })
  hardships!: HardshipRequest[];
}
