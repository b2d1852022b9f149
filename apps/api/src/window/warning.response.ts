import { ApiProperty } from '@nestjs/swagger';

export class WarningFactResponse {
  /** @example "近十二个月医疗自付费用" */
  name!: string;
  /** @example "medical-self-pay-12m-fen" */
  kind!: string;
  /** @example "分" */
  unit!: string;
  @ApiProperty({ oneOf: [{ type: 'number' }, { type: 'string' }, { type: 'boolean' }], example: 1860000 })
  value!: number | string | boolean;
  /** @example "2026-10-31" */
  asOf!: string;
  /** @example "医疗保障" */
  source!: string;
  /** @example "冉**" */
  person!: string | null;
}

/** 一条预警：哪一户、凭什么、该做什么、做了什么 */
export class WarningResponse {
  id!: string;
  version!: number;
  status!: 'open' | 'in-application' | 'disposed';
  /** 进入类（可能需要帮助）或拒止类（可能不再符合，只提请核实） */
  family!: 'entry' | 'exit';
  /** @example "medical-self-pay" */
  indicator!: string;
  indicatorVersion!: number;
  /** @example "大额医疗自付" */
  indicatorName!: string;
  whatToDo!: string;
  /**
   * 哪一晚发现的
   * @example "2026-11-22"
   */
  businessDate!: string;
  householdId!: string;
  division!: string;
  /** @example "统景镇江口村村民委员会" */
  place!: string | null;
  /** @example "覃**" */
  applicantName!: string;
  /** 当时的依据 */
  facts!: WarningFactResponse[];
  disposition!: string | null;
  dispositionName!: string | null;
  note!: string | null;
  disposedBy!: string | null;
  disposedAt!: string | null;
  /** 在此之前同一指标不再提示这一户 */
  suppressedUntil!: string | null;
  applicationId!: string | null;
  /** 您现在可以做的 */
  allowed!: string[];
  /** 处置时可选的结果 */
  dispositions!: string[];
}

export class WarningsResponse {
  items!: WarningResponse[];
}

export class AppliedFromWarningResponse {
  applicationId!: string;
  /** @example "500112202609010000042" */
  receiptNo!: string;
  warning!: WarningResponse;
}
