export class VisitBudgetLineResponse {
  /** @example "500112000000" */
  division!: string;
  households!: number;
  reason!: string;
  setBy!: string;
  agencyName!: string | null;
  setAt!: string;
}

/** 一个镇街（或区县）每周走访多少户，谁定的、为什么 */
export class VisitBudgetResponse {
  /** @example "500112133000" */
  division!: string;
  /** @example "统景镇" */
  place!: string | null;
  /** 下次列清单时按这个数 */
  households!: number;
  /** 镇街定的、区县定的，或没有人定、按系统设置 */
  from!: 'township' | 'county' | 'setting';
  /** 最近的在前，含所属区县的 */
  log!: VisitBudgetLineResponse[];
}
