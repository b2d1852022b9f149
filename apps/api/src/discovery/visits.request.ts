import { DUE, FINDING_CODES, PLAN_END_REASONS, VISIT_CLASS_CODES } from '@yimen/discovery';
import type { Finding, PlanEndReason, VisitClassCode } from '@yimen/discovery';
import { IsPlainDate } from '@yimen/platform';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
} from 'class-validator';
import { ListLeadReportsRequest } from './leads.request';

/** 一次走访：谁去的、哪一日、看到什么 */
export class VisitRequest {
  /**
   * 走访日期，今天或者三十天以内
   * @example "2026-11-23"
   */
  @IsPlainDate()
  visitedOn!: string;

  /**
   * 谁去的，一人或者几人
   * @example ["周网格", "覃支书"]
   */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 40, { each: true })
  visitors!: string[];

  /** @example ["needs-care"] */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(8)
  @ArrayUnique()
  @IsIn(FINDING_CODES, { each: true })
  findings!: Finding[];

  /** @example "腿脚不便，买菜做饭要人帮" */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  note?: string;
}

export class VisitLeadRequest extends VisitRequest {
  /** 认出是已登记的哪一户的，填其 id */
  @IsOptional()
  @IsUUID()
  householdId?: string;
}

export class MakeVisitPlanRequest {
  /**
   * 已登记的家庭
   * @example "0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69"
   */
  @IsUUID()
  householdId!: string;

  /**
   * 为何探访，决定多久一次
   * @example "special-old"
   */
  @IsIn(VISIT_CLASS_CODES)
  class!: VisitClassCode;
}

export class EndVisitPlanRequest {
  /** @example "in-institution" */
  @IsIn(Object.keys(PLAN_END_REASONS))
  reason!: PlanEndReason;
}

export class ListVisitPlansRequest extends ListLeadReportsRequest {
  /** week：七日内到期的（含已超期）；overdue：已超期的；不填：全部 */
  @IsOptional()
  @IsIn(DUE)
  due?: (typeof DUE)[number];
}
