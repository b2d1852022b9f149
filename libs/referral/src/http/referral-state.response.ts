import type { ReferralOutcome } from '../domain/referral';
import type { ReferralStatus } from '../domain/referral-states';

export class ReferralClockResponse {
  /** 法定期限：计时中、暂停、停止 */
  mode!: 'running' | 'paused' | 'stopped';
  /**
   * 暂停时在等谁
   * @example "applicant"
   */
  waitingFor!: string | null;
  /**
   * 到期日；暂停时没有，早先转办、未计时的也没有
   * @example "2026-10-26"
   */
  due!: string | null;
  /**
   * 待签收的，最迟哪一日签收
   * @example "2026-09-24"
   */
  claimDue!: string | null;
  /** 依据的放假安排尚未公布，到期日是暂定的 */
  provisional!: boolean;
  /**
   * 到期日是怎么算出来的
   * @example ["自 2026-09-21 的次日起算，20 个工作日", "到期日 2026-10-26"]
   */
  explanation!: string[];
}

export class ReferralReasonResponse {
  /** @example "not-our-duty" */
  code!: string;
  /** @example "不属于本部门职责" */
  text!: string;
}

export class ReferralPaperResponse {
  /** @example "illness-receipts" */
  code!: string;
  /** @example "未联网结算的就医费用票据" */
  name!: string;
}

/** 部门与窗口都看到的办理状态 */
export class ReferralStateResponse {
  id!: string;
  /** 协办件：牵头的那一件；其他的为 null */
  leadId!: string | null;
  /** @example "medical" */
  programme!: string;
  /** @example "医疗救助" */
  programmeName!: string;
  /** @example "claimed" */
  status!: ReferralStatus;
  /** @example "已签收" */
  statusName!: string;
  /** @example 2 */
  version!: number;
  clock!: ReferralClockResponse;
  /** 在谁手里 */
  holder!: string | null;
  /** 逾此时间未办理，自动放回 */
  leaseUntil!: string | null;
  outcome!: ReferralOutcome | null;
  /** 暂停、退回、撤销或未全部给予的原因代码；几个的，是起决定作用的那一个 */
  reason!: string | null;
  /** 全部原因 */
  reasons!: ReferralReasonResponse[];
  reasonText!: string | null;
  note!: string | null;
  /** 等待申请人补充的材料 */
  papers!: ReferralPaperResponse[];
  /**
   * 暂缓至哪一日
   * @example "2026-10-26"
   */
  parkedUntil!: string | null;
  /** 催办过几天 */
  urged!: number;
  /** 每月金额，单位分 */
  monthlyFen!: number | null;
  /** 一次性金额，单位分 */
  oneOffFen!: number | null;
  issuedAt!: string;
  endedAt!: string | null;
}
