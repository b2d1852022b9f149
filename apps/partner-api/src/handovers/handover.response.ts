import type { PeerStatus } from '@yimen/handover';

export class HandedOverMeasureResponse {
  /** @example "medical" */
  programme!: string;
  /** @example "医疗救助" */
  programmeName!: string;
  /** 还在办理的为 null */
  outcome!: 'granted' | 'partly-granted' | 'refused' | 'not-pursued' | null;
  /** 没有给予或者没有全部给予的理由 */
  reason!: string | null;
  /** @example "广安区医疗保障局" */
  agencyName!: string | null;
}

export class HandedOverReasonResponse {
  /** @example "not-competent" */
  code!: string;
  /** @example "不属于本地受理范围" */
  text!: string;
}

/** 移交方看到的进展和结果：没有金额，也没有任何人的姓名 */
export class HandedOverResponse {
  /** 移交方给这一件的编号 */
  id!: string;
  /**
   * 本地的受理编号
   * @example "511602202609210000042"
   */
  receiptNo!: string;
  /**
   * 本地的窗口
   * @example "协兴镇社会救助窗口"
   */
  office!: string;
  /** @example "in-handling" */
  status!: PeerStatus;
  /**
   * 有变化就增大
   * @example 3
   */
  version!: number;
  /**
   * 期限由此起算
   * @example "2026-09-21"
   */
  acceptedOn!: string | null;
  /** 答复之后才有 */
  outcome!: 'granted' | 'partly-granted' | 'refused' | 'not-pursued' | null;
  /** 不予受理、不予给予或者退回的理由 */
  reason!: HandedOverReasonResponse | null;
  measures!: HandedOverMeasureResponse[];
}

export class HandoverWithdrawnResponse {
  id!: string;
  status!: 'withdrawn';
}
