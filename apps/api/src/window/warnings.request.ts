import { AGENCY_KINDS } from '@yimen/kernel';
import type { AgencyKind } from '@yimen/kernel';
import { COLOURS, DISPOSITION_CODES, FOLLOW_UP_RESULTS, MAX_SUPPRESS_DAYS } from '@yimen/monitoring';
import { WARNING_LISTS, WARNING_STATUSES } from '@yimen/monitoring';
import type { Colour, Disposition, WarningList, WarningStatus } from '@yimen/monitoring';
import { PageRequest } from '@yimen/platform';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

export class ListWarningsRequest extends PageRequest {
  /**
   * week：本周走访清单（额度之内，加红色预警）；waiting：等待以后各周的；all：全部。
   * 不写时：写了 status 或 overdue 的为 all，否则为 week
   */
  @IsOptional()
  @IsIn(WARNING_LISTS)
  list?: WarningList;

  /** week、waiting 不写时为 open */
  @IsOptional()
  @IsIn(WARNING_STATUSES)
  status?: WarningStatus;

  @IsOptional()
  @IsIn(COLOURS)
  colour?: Colour;

  /** @example "medical-self-pay" */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  indicator?: string;

  /** true：只看已过期限的 */
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean()
  overdue?: boolean;

  /** 上一页给出的 next，原样带回；不能改，也不能换筛选条件用 */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  cursor?: string;
}

export class DisposeWarningRequest {
  /**
   * 核实后的结果；进入类与拒止类可用的不同，见预警的 dispositions。
   * 商请部门、告知政策、一事一议、转入核实的，随后各有期限
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

  /** 是否已入户 */
  @IsOptional()
  @IsBoolean()
  visited?: boolean;

  /** 预警所说是否属实；不写时按处置结果 */
  @IsOptional()
  @IsBoolean()
  confirmed?: boolean;

  /** 是否已帮到；不写时按处置结果 */
  @IsOptional()
  @IsBoolean()
  helped?: boolean;

  /**
   * 商请哪类部门落实；只在 department-asked 时写，且必须写
   * @example "medical-insurance"
   */
  @IsOptional()
  @IsIn(AGENCY_KINDS)
  ask?: AgencyKind;
}

export class FinishFollowUpRequest {
  /**
   * 后续事项的结果，见预警的 results
   * @example "delivered"
   */
  @IsIn(FOLLOW_UP_RESULTS)
  result!: string;

  /** @example "医保局已办理资助参保" */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;

  /** 为这一户启动的听取意见；只在 hearing-opened 时写，且必须写 */
  @IsOptional()
  @IsUUID()
  hearingId?: string;
}
