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
  status!: 'running' | 'finished';
  startedAt!: string;
  finishedAt!: string | null;
  /** 此前未补跑的日期 */
  skippedFrom!: string | null;
  skippedTo!: string | null;
  /** 辖区内的镇街数与已完成数 */
  townships!: number;
  townshipsDone!: number;
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
  reason!: string | null;
}

/** 一晚的对账单，限于您的辖区 */
export class NightResponse extends NightLineResponse {
  feeds!: NightFeedResponse[];
  tallies!: NightTallyResponse[];
}
