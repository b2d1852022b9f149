import type { ProposedMeasureResponse } from '../window/assessment.response';

/** 同一需求看来不止一处在保 */
export class DoubledResponse {
  /** 同一项目两次 · 与另一项目不能同时享受 · 成员同时在另一受助家庭 */
  why!: 'same-programme' | 'excluded-by' | 'person-elsewhere';
  /** @example "tekun" */
  with?: string;
  /** @example "2024-03-01" */
  since?: string;
  /** @example "龙溪街道" */
  place?: string;
}

/** 一条普查结果：只提请核实，不是决定 */
export class FindingResponse {
  id!: string;
  householdId!: string;
  division!: string;
  /** @example "统景镇江口村村民委员会" */
  place!: string | null;
  /** @example "覃**" */
  applicantName!: string;
  /** @example "dibao" */
  programme!: string;
  /** @example "最低生活保障" */
  programmeName!: string;
  kind!: 'not-receiving' | 'no-longer' | 'doubled';
  /** 每月应发，单位分 */
  monthlyFen!: number | null;
  /**
   * 何时起享受
   * @example "2024-03-01"
   */
  awardSince!: string | null;
  doubled!: DoubledResponse[] | null;
}

export class FindingsResponse {
  items!: FindingResponse[];
}

/** 为什么：按该次普查的政策包和日期重新评估这一户，逐项说明 */
export class ExplainedFindingResponse extends FindingResponse {
  /** @example "chongqing@2025-07-01" */
  pack!: string;
  /** @example "2026-11-22" */
  date!: string;
  /** 否：普查之后这一户的情况变了，按现在的情况不会再列出 */
  stillHolds!: boolean;
  measure!: ProposedMeasureResponse | null;
}
