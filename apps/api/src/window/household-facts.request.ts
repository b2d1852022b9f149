import { IsPlainDate, Nested } from '@yimen/platform';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsNumber, IsOptional, Max, Min } from 'class-validator';
import { IncomeRequest } from './income.request';

const MAX_FEN = 100_000_000_000;

export class DisabilityRequest {
  @IsIn(['visual', 'hearing', 'speech', 'limb', 'intellectual', 'mental', 'multiple'])
  class!: 'visual' | 'hearing' | 'speech' | 'limb' | 'intellectual' | 'mental' | 'multiple';

  @IsInt()
  @Min(1)
  @Max(4)
  grade!: number;
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
  @Max(MAX_FEN)
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
  @IsIn(['none', 'preschool', 'compulsory', 'high-school', 'vocational', 'undergraduate'])
  schooling?: 'none' | 'preschool' | 'compulsory' | 'high-school' | 'vocational' | 'undergraduate';
}

export class VehicleRequest {
  @IsInt()
  @Min(0)
  @Max(MAX_FEN)
  valueFen!: number;

  @IsOptional()
  @IsIn(['car', 'motorcycle', 'disability-vehicle', 'commercial'])
  kind?: 'car' | 'motorcycle' | 'disability-vehicle' | 'commercial';
}

export class HomeRequest {
  /** @example 62.5 */
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(10_000)
  areaM2!: number;

  /** C、D 级危房 */
  @IsOptional()
  @IsBoolean()
  dangerous?: boolean;
}

/** 一户的财产与支出；没有的字段表示不知道 */
export class HouseholdFactsRequest {
  /**
   * 户籍在本区县
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  registeredHere?: boolean;

  /**
   * 货币财产总额，单位分
   * @example 500000
   */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_FEN)
  liquidAssetsFen?: number;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Nested(() => VehicleRequest, { each: true })
  vehicles?: VehicleRequest[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Nested(() => HomeRequest, { each: true })
  homes?: HomeRequest[];

  /** 全家近十二个月收入，单位分 */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_FEN)
  householdIncome12mFen?: number;
}
