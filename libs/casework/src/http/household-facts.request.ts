import { IsPlainDate, Nested } from '@yimen/platform';
import { EVENT_KINDS, LARGEST_FEN, VEHICLE_KINDS } from '@yimen/policy';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { Fen } from './fen';

export class VehicleRequest {
  @IsInt()
  @Min(0)
  @Max(LARGEST_FEN)
  valueFen!: number;

  @IsOptional()
  @IsIn(VEHICLE_KINDS)
  kind?: (typeof VEHICLE_KINDS)[number];
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

export class SpendingRequest {
  /** 医疗自付，单位分；给了这一组而不写的项为零 */
  @Fen() medicalSelfPay?: number;
  /** 教育支出 */
  @Fen() education?: number;
  /** 残疾康复支出 */
  @Fen() disabilityRehab?: number;
}

export class EventRequest {
  /** @example "fire" */
  @IsIn(EVENT_KINDS)
  kind!: (typeof EVENT_KINDS)[number];

  /** @example "2026-11-20" */
  @IsPlainDate()
  date!: string;
}

export class CurrentAwardRequest {
  /**
   * 政策包里的项目编号
   * @example "dibao"
   */
  @Matches(/^[a-z][A-Za-z0-9-]{0,59}$/, { message: '不是救助项目的编号' })
  programme!: string;

  /** @example "2024-05-01" */
  @IsPlainDate()
  since!: string;

  /** 人均收入超过标准的起始日，算渐退期用 */
  @IsOptional()
  @IsPlainDate()
  aboveLineSince?: string;
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
  @Max(LARGEST_FEN)
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
  @Max(LARGEST_FEN)
  householdIncome12mFen?: number;

  /** 近十二个月的必需支出 */
  @IsOptional()
  @Nested(() => SpendingRequest)
  spending12mFen?: SpendingRequest;

  /** 突发事件 */
  @IsOptional()
  @Nested(() => EventRequest)
  event?: EventRequest;

  /** 已在别处享受的救助；本系统给予的不必填 */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Nested(() => CurrentAwardRequest, { each: true })
  currentAwards?: CurrentAwardRequest[];
}
