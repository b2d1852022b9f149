import { ApiProperty } from '@nestjs/swagger';
import { IsPlainDate, PageRequest } from '@yimen/platform';
import { PACK_REF, PACK_STATUSES } from '@yimen/policy';
import type { PackStatus } from '@yimen/policy';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

export class PackPath {
  /** 政策包编号：名称@版本。`@` 在地址里不必转义，写成 `%40` 也一样 */
  @Matches(PACK_REF)
  @ApiProperty({ pattern: PACK_REF.source, example: 'yubei@2026-12-01' })
  ref!: string;
}

export class ListPacksRequest extends PageRequest {
  @IsOptional()
  @IsIn(PACK_STATUSES)
  status?: PackStatus;

  /** 上一页最后一个的 id */
  @IsOptional()
  @IsUUID()
  before?: string;
}

export class DraftPackRequest {
  /**
   * 政策包的 YAML 全文；只写与上层不同之处，用 extends 指明上层
   * @example "extends: chongqing\nid: yubei\nversion: 2026-12-01\nname: 渝北区社会救助政策包\ndivision: '500112000000'\n"
   */
  @IsString()
  @MaxLength(200_000)
  text!: string;
}

export class RejectPackRequest {
  /**
   * 理由，不能为空白
   * @example "第三档标准的执行日期与文件不符"
   */
  @Matches(/\S/)
  @MaxLength(500)
  @ApiProperty({ pattern: '\\S', maxLength: 500 })
  reason!: string;
}

export class ProposePackRequest extends RejectPackRequest {
  /**
   * 施行日期：须晚于发布之日（北京时间）
   * @example "2027-01-01"
   */
  @IsPlainDate()
  effectiveFrom!: string;
}
