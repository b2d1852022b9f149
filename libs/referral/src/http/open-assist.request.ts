import { AGENCY_KINDS } from '@yimen/kernel';
import type { AgencyKind } from '@yimen/kernel';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';

export class OpenAssistRequest {
  /**
   * 请服务该地的这类机构协办；与 toAgencyId 二选一
   * @example "housing"
   */
  @IsOptional()
  @IsIn(AGENCY_KINDS)
  toAgencyKind?: AgencyKind;

  /** 请这个机构协办，可以是本机构；与 toAgencyKind 二选一 */
  @IsOptional()
  @IsUUID()
  toAgencyId?: string;

  /**
   * 请协办部门做什么；签收后才能看到
   * @example "请核实住房是否为危房"
   */
  @IsString()
  @MinLength(2)
  @MaxLength(500)
  task!: string;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}
