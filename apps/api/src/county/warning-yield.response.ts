/** 不足5而会让人认出是谁的数为 null */
export class YieldLineResponse {
  /** 指标、数据来源或镇街的编号；合计为 all */
  code!: string;
  /** @example "大额医疗自付（在享对象）" */
  name!: string;
  warned!: number | null;
  visited!: number | null;
  confirmed!: number | null;
  helped!: number | null;
  nothingWrong!: number | null;
  open!: number | null;
  following!: number | null;
  inApplication!: number | null;
  overdue!: number | null;
  /**
   * 准确率（%）：属实 ÷（属实 + 没有困难或变化）；都还不知道的为 null
   * @example 75
   */
  precisionPercent!: number | null;
  /**
   * 成效率（%）：已帮到 ÷ 预警
   * @example 25
   */
  yieldPercent!: number | null;
}

/** 一段时间的预警后来怎样，限于您的辖区；只有数，没有人 */
export class WarningYieldResponse {
  /** @example "2026-10-01" */
  from!: string;
  /** @example "2026-10-31" */
  to!: string;
  total!: YieldLineResponse;
  indicators!: YieldLineResponse[];
  /** 按提供数据的部门；用到几个部门的指标各计一次 */
  sources!: YieldLineResponse[];
  townships!: YieldLineResponse[];
}
