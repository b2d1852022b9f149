import { ApiProperty } from '@nestjs/swagger';
import { IdPath, IsDivision, IsPlainDate, PageRequest } from '@yimen/platform';
import { FINDING_KINDS } from '@yimen/policy';
import type { FindingKind } from '@yimen/policy';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';

export class StartScanRequest {
  /**
   * 按哪一天的情况、享受待遇和政策；不填为今天
   * @example "2026-11-22"
   */
  @IsOptional()
  @IsPlainDate()
  date?: string;

  /**
   * 普查范围：区县、镇街或村（社区）代码；不填为您的辖区
   * @example "500112000000"
   */
  @IsOptional()
  @IsDivision()
  division?: string;
}

export class ListScansRequest extends PageRequest {
  /** 上一页最后一次的 id */
  @IsOptional()
  @IsUUID()
  before?: string;
}

const PROGRAMME = /^[a-z][a-z-]{0,39}$/;

export class ListFindingsRequest extends PageRequest {
  /**
   * 镇街（或任一级）代码
   * @example "500112133000"
   */
  @IsOptional()
  @IsDivision()
  division?: string;

  /** 救助项目 */
  @IsOptional()
  @Matches(PROGRAMME)
  @ApiProperty({ pattern: PROGRAMME.source, example: 'dibao' })
  programme?: string;

  @IsOptional()
  @IsIn(FINDING_KINDS)
  kind?: FindingKind;

  /** 上一页最后一条的 id */
  @IsOptional()
  @IsUUID()
  before?: string;
}

export class FindingPath extends IdPath {
  /** @example "0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a70" */
  @IsUUID()
  findingId!: string;
}
