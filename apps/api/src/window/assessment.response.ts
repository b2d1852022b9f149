export class ReasonResponse {
  /** @example "dibao.income-below-standard" */
  rule!: string;
  /** @example "民发〔2021〕57号 第4条" */
  article!: string;
  /** null：现有情况无法判断 */
  holds!: boolean | null;
  /** @example "人均 300.00 元 < 770 元" */
  detail!: string;
}

export class ProposedMeasureResponse {
  /** @example "dibao" */
  programme!: string;
  verdict!: 'eligible' | 'not-eligible' | 'unknown';
  /** 每月金额，单位分 */
  monthlyFen?: number;
  /** 一次性金额，单位分 */
  oneOffFen?: number;
  memberIds?: string[];
  /** 缺少哪些情况才无法判断 */
  missing?: string[];
  because!: ReasonResponse[];
}

export class NeedReasonResponse {
  source!: 'told' | 'facts';
  detail!: string;
}

export class NeedResponse {
  kind!: string;
  memberIds?: string[];
  because!: NeedReasonResponse[];
  programmes!: string[];
}

/** 综合评估：情况 → 需求 → 拟采取的措施，逐项说明理由和依据 */
export class AssessmentResponse {
  pack!: string;
  /** @example "2026-09-01" */
  date!: string;
  needs!: NeedResponse[];
  measures!: ProposedMeasureResponse[];
}
