export class JudgedWarningsResponse {
  warned!: number;
  confirmed!: number;
  helped!: number;
  /** 没有困难或变化的 */
  nothingWrong!: number;
}

export class TunedFiguresResponse {
  /** 分，或单位所说的数；没有公布的为 null */
  urban!: number | null;
  rural!: number | null;
}

export class TunedThresholdResponse {
  /** @example "alertMedicalAided" */
  parameter!: string;
  name!: string;
  before!: TunedFiguresResponse | null;
  after!: TunedFiguresResponse | null;
}

/** 换一个数，那个月会怎样；什么也没有改 */
export class TuningResponse {
  indicator!: string;
  name!: string;
  /** @example "2026-10-01" */
  from!: string;
  /** @example "2026-10-31" */
  to!: string;
  /**
   * 按哪个政策包的规则算的
   * @example "chongqing@2026-07-01"
   */
  pack!: string;
  thresholds!: TunedThresholdResponse[];
  /** 那个月实际的预警 */
  found!: JudgedWarningsResponse;
  /** 其中换了以后仍会有的，按当时的依据 */
  kept!: JudgedWarningsResponse;
  /** 其中换了以后不会有的；里面属实的，就是会漏掉的 */
  dropped!: JudgedWarningsResponse;
  /** 换了以后会多出的户数，按现在的资料 */
  added!: number;
}
