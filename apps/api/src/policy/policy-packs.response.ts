import { ApiProperty } from '@nestjs/swagger';

export class PackLineResponse {
  id!: string;
  /** @example "yubei@2026-12-01" */
  ref!: string;
  /** @example "渝北区社会救助政策包" */
  name!: string;
  /**
   * 适用地区
   * @example "500112000000"
   */
  division!: string;
  status!: 'draft' | 'proposed' | 'published' | 'rejected';
  /**
   * 从这一天起，新申请按它办；在办的不变
   * @example "2027-01-01"
   */
  effectiveFrom!: string | null;
  publishedAt!: string | null;
}

/** 已发布的各地可见；草稿、提请和驳回的限本辖区政策专员 */
export class PacksResponse {
  items!: PackLineResponse[];
}

export class PackStateResponse extends PackLineResponse {
  version!: number;
  /** 提请或驳回的理由 */
  reason!: string | null;
  /** 您现在可以做的：propose 提请，publish 发布，reject 驳回 */
  allowed!: string[];
}

export class PackStepResponse {
  /** @example "propose" */
  action!: string;
  toStatus!: 'draft' | 'proposed' | 'published' | 'rejected';
  actorName!: string;
  /** @example "渝北区民政局" */
  agencyName!: string | null;
  reason!: string | null;
  at!: string;
}

export class PackResponse extends PackStateResponse {
  /** 提交的原文 */
  @ApiProperty({ maxLength: 200_000 })
  text!: string;
  /** 合并各层之后的全文：评估只看它，上层以后再变也不影响 */
  @ApiProperty({ maxLength: 1_000_000 })
  wholeText!: string;
  /** 谁在何时做了什么；限本辖区政策专员 */
  history!: PackStepResponse[];
}
