export class FieldFaultResponse {
  /**
   * JSON pointer (RFC 6901)
   * @example "/newHousehold/members/0/residentId"
   */
  pointer!: string;
  /** @example "身份证号码校验位不对，请核对有无抄错" */
  detail!: string;
}

export class OpenElsewhereResponse {
  receiptNo!: string;
  /** @example "统景镇社会救助窗口" */
  windowName!: string;
}

export class SharedPaperResponse {
  /** @example "household-register" */
  code!: string;
  /** @example "户口簿" */
  name!: string;
  /** @example "公安户籍" */
  sharedBy!: string;
}

export class AvailableStepResponse {
  /** @example "record-survey" */
  action!: string;
  /** @example "登记入户调查" */
  name!: string;
}

export class FundEntryThereResponse {
  kind!: string;
  /** 分 */
  amountFen!: number;
  /** @example "2026-11-22" */
  onDay!: string;
}

/** RFC 9457 problem details; `code` is stable, `title` is for the person at the counter. What follows `traceId` depends on the code. */
export class ProblemResponse {
  /** @example "urn:yimen:problem:validation-failed" */
  type!: string;
  /** @example "填写的内容有误，请逐项更正" */
  title!: string;
  /** @example 400 */
  status!: number;
  /** @example "validation-failed" */
  code!: string;
  detail?: string;
  /** @example "/api/v1/applications" */
  instance!: string;
  /** @example "4bf92f3577b34da6a3ce929d0e0e4736" */
  traceId!: string;
  /** validation-failed：哪些填写有误 */
  errors?: FieldFaultResponse[];
  /**
   * 冲突时：现在可以做的
   * @example ["accept", "decline"]
   */
  allowed?: string[];
  /** case-action-not-allowed：现在可以做的，名称给窗口看 */
  available?: AvailableStepResponse[];
  /**
   * 冲突时：现在的状态
   * @example "submitted"
   */
  currentStatus?: string;
  /**
   * if-match-stale：最新的 ETag
   * @example "\"3\""
   */
  currentETag?: string;
  /** referral-held：在谁手里 */
  holder?: string | null;
  leaseUntil?: string | null;
  /**
   * not-allowed：缺少的权限
   * @example "application.accept"
   */
  permission?: string;
  /**
   * scope-missing：缺少的授权范围
   * @example "referrals.handle"
   */
  scope?: string;
  /** person-in-open-application：在哪里办理 */
  open?: OpenElsewhereResponse[];
  /**
   * feed-batch-incomplete：还没有收到哪些部分，最多列一百个
   * @example [2]
   */
  missing?: number[];
  /** feed-batch-incomplete：已收到几部分、几行 */
  parts?: number;
  rows?: number;
  /** person-known：所在的家庭 */
  householdId?: string;
  /** paper-shared：由谁共享 */
  papers?: SharedPaperResponse[];
  /**
   * suppression-needed：最多多少天
   * @example 180
   */
  maxDays?: number;
  /**
   * policy-draft-faulty：政策包里的每处错误
   * @example ["programmes.dibao.rules：缺少条款"]
   */
  faults?: string[];
  /**
   * policy-effect-too-early：最早的施行日期
   * @example "2026-12-02"
   */
  earliest?: string;
  /**
   * facts-stale：核对结果截至哪一天
   * @example "2026-08-01"
   */
  asOf?: string;
  /**
   * above-small-cap：小额快救的上限（分）；当地没有公布标准时没有
   * @example 77000
   */
  capFen?: number | null;
  /**
   * 备用金：哪个镇街的
   * @example "500112133000"
   */
  division?: string;
  /** fund-empty：余额（分） */
  balanceFen?: number;
  /** 备用金：这次要动用或归还的（分） */
  askedFen?: number;
  /** fund-repayment-too-much：该办件从备用金支付的（分） */
  paidFen?: number;
  /** fund-entry-differs：已经登记的那一笔 */
  entry?: FundEntryThereResponse;
}
