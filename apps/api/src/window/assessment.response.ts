import { ApiPropertyOptional } from '@nestjs/swagger';

/** 规则所依据的公布数值，及其可信程度 */
export class FigureResponse {
  /** @example "低保标准" */
  name!: string;
  /** @example "渝民规〔2025〕6号" */
  source!: string;
  /** V 读过全文 · E 只见摘录 · K 一般了解 · U 未见公布，是公开的假设 */
  confidence!: 'V' | 'E' | 'K' | 'U';
  note?: string;
}

export class ReasonResponse {
  /** @example "dibao.income-below-standard" */
  rule!: string;
  /** @example "民发〔2021〕57号 第4条" */
  article!: string;
  /** null：现有情况无法判断 */
  holds!: boolean | null;
  /** @example "人均 300.00 元 < 770 元" */
  detail!: string;
  figures?: FigureResponse[];
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
  /** 按人发放的，每人的金额，单位分 */
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'integer' }, example: { '0198f5a0': 8000 } })
  perMember?: Record<string, number>;
  /** 缺少哪些情况才无法判断 */
  missing?: string[];
  because!: ReasonResponse[];
  /** 金额所依据的公布数值 */
  figures?: FigureResponse[];
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
