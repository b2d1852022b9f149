import { IsPlainDate, Nested } from '@yimen/platform';
import { DISABILITY_CLASSES, LARGEST_FEN, PARENT_STATUSES, SCHOOLING } from '@yimen/policy';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IncomeRequest } from './income.request';

export class DisabilityRequest {
  @IsIn(DISABILITY_CLASSES)
  class!: (typeof DISABILITY_CLASSES)[number];

  @IsInt()
  @Min(1)
  @Max(4)
  grade!: number;
}

export class ParentRequest {
  /** @example "imprisoned" */
  @IsIn(PARENT_STATUSES)
  status!: (typeof PARENT_STATUSES)[number];

  /** 该状况已持续的整月数 */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1200)
  months?: number;
}

export class ParentsRequest {
  @IsOptional()
  @Nested(() => ParentRequest)
  father?: ParentRequest;

  @IsOptional()
  @Nested(() => ParentRequest)
  mother?: ParentRequest;
}

/** 一个人的情况，字段同评估契约；没有的字段表示不知道 */
export class MemberFactsRequest {
  /** 每月各项收入，单位分 */
  @IsOptional()
  @Nested(() => IncomeRequest)
  incomeFen?: IncomeRequest;

  /** 何时起就业 */
  @IsOptional()
  @IsPlainDate()
  employedSince?: string;

  /** 每月必要的就业成本，单位分 */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(LARGEST_FEN)
  employmentCostFen?: number;

  /** @example "able" */
  @IsOptional()
  @IsIn(['able', 'unable'])
  labour?: 'able' | 'unable';

  /** @example false */
  @IsOptional()
  @IsBoolean()
  unemployed?: boolean;

  @IsOptional()
  @Nested(() => DisabilityRequest)
  disability?: DisabilityRequest;

  @IsOptional()
  @IsBoolean()
  needsLongTermCare?: boolean;

  /** 在当地重特大疾病目录内 */
  @IsOptional()
  @IsBoolean()
  seriousIllness?: boolean;

  /** 法定赡养、抚养、扶养义务人：无、无能力、有能力 */
  @IsOptional()
  @IsIn(['none', 'incapable', 'capable'])
  obligors?: 'none' | 'incapable' | 'capable';

  @IsOptional()
  @IsIn(SCHOOLING)
  schooling?: (typeof SCHOOLING)[number];

  /** 吃饭、穿衣、上下床、如厕、室内行走、洗澡六项中不能自理的项数 */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(6)
  selfCareItemsFailed?: number;

  /** 在供养服务机构集中供养 */
  @IsOptional()
  @IsBoolean()
  institution?: boolean;

  /** 领取工伤保险生活护理费 */
  @IsOptional()
  @IsBoolean()
  workInjuryCareFee?: boolean;

  /** 未成年人的父母状况 */
  @IsOptional()
  @Nested(() => ParentsRequest)
  parents?: ParentsRequest;
}
