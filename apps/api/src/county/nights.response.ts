/** 评估户数 = 新预警 + 静默 + 已有预警 + 无情况 + 未评估 + 失败 */
export class TallyResponse {
  evaluated!: number;
  warned!: number;
  suppressed!: number;
  unchanged!: number;
  clear!: number;
  notEvaluated!: number;
  failed!: number;
}

export class NightLineResponse {
  /** @example "2026-11-22" */
  businessDate!: string;
  /** 0 为当晚比对，其后为数据到达后的补充比对 */
  pass!: number;
  /** 全量，或只比对有变化的家庭 */
  mode!: 'full' | 'incremental';
  why!: 'night' | 'facts-arrived';
  status!: 'running' | 'finished';
  startedAt!: string;
  finishedAt!: string | null;
  /** 此前未补跑的日期 */
  skippedFrom!: string | null;
  skippedTo!: string | null;
  /** 全域分段数与已完成数 */
  chunks!: number;
  chunksDone!: number;
  /** 辖区内有家庭的镇街数，完成后才有 */
  townships!: number;
  /** 辖区内各指标合计，每户按指标各计一次 */
  totals!: TallyResponse;
}

export class NightsResponse {
  items!: NightLineResponse[];
}

export class NightFeedResponse {
  /** @example "medical-insurance" */
  source!: string;
  /** @example "医疗保障" */
  name!: string;
  /** @example "2026-10-31" */
  asOf!: string | null;
  /** 否：数据没有来或已过期，有关情况“未评估”，不等于“没有风险” */
  fresh!: boolean;
}

export class NightTallyResponse extends TallyResponse {
  division!: string;
  /** @example "统景镇" */
  place!: string | null;
  indicator!: string;
  indicatorName!: string;
  indicatorVersion!: number;
  /** 上一次比对有、这一次不再有 */
  ended!: number;
  /** @example "feed-missing: medical-insurance" */
  reason!: string | null;
}

/** 与上一次比对的不同，全域合计 */
export class NightDifferenceResponse {
  indicator!: string;
  version!: number;
  warned!: number;
  ended!: number;
  /** 上一次与这一次的命中户数 */
  hits!: number[];
  /** 上一次与这一次的未评估户数 */
  notEvaluated!: number[];
  /** @example ["feed-missing: education"] */
  because!: string[];
}

/** 一晚的对账单，限于您的辖区 */
export class NightResponse extends NightLineResponse {
  /** 当日的各次比对 */
  passes!: number[];
  differences!: NightDifferenceResponse[];
  feeds!: NightFeedResponse[];
  tallies!: NightTallyResponse[];
}
