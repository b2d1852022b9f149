import { PageRequest } from '@yimen/platform';
import { DISPOSITION_CODES, MAX_SUPPRESS_DAYS, WARNING_STATUSES } from '@yimen/monitoring';
import type { Disposition, WarningStatus } from '@yimen/monitoring';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

export class ListWarningsRequest extends PageRequest {
  @IsOptional()
  @IsIn(WARNING_STATUSES)
  status?: WarningStatus;

  /** 上一页最后一条的 id */
  @IsOptional()
  @IsUUID()
  before?: string;
}

export class DisposeWarningRequest {
  /**
   * 核实后的结果；进入类与拒止类可用的不同，见预警的 dispositions
   * @example "nothing-wrong"
   */
  @IsIn(DISPOSITION_CODES)
  disposition!: Disposition;

  /** @example "已入户，费用由子女承担，生活正常" */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;

  /**
   * 多少天内同一指标不再提示这一户；“没有困难或变化”时必填
   * @example 90
   */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_SUPPRESS_DAYS)
  suppressDays?: number;
}
