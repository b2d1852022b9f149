import type { EndReason, HandoverStatus, PeerStatus } from '@yimen/handover';

/** 对方的窗口和进度 */
export class PeerResponse {
  /** @example "511602202609210000042" */
  receiptNo!: string;
  /** @example "协兴镇社会救助窗口" */
  office!: string;
  /** @example "in-handling" */
  status!: PeerStatus;
}

export class HandoverReasonResponse {
  /** @example "not-competent" */
  code!: EndReason;
  /** @example "对方答复：不属于其受理范围" */
  text!: string;
}

/** 与对方的连接出了什么问题；恢复后为 null */
export class HandoverFailingResponse {
  /** 自何时起 */
  firstAt!: string;
  /** @example "unreachable" */
  lastError!: string;
  /** 连续失败的次数 */
  calls!: number;
  /** 下一次尝试的时间 */
  nextAt!: string | null;
}

/** 转交异地的一件：到哪里了、结果如何，不含任何人的姓名 */
export class HandoverResponse {
  id!: string;
  applicationId!: string;
  /** @example "500112202609010000042" */
  receiptNo!: string;
  division!: string;
  /** @example "511602103000" */
  toDivision!: string;
  /** @example "四川省广安市广安区协兴镇" */
  toPlace!: string;
  /**
   * 对方地区
   * @example "四川省（川渝通办）"
   */
  region!: string;
  /** @example "delivered" */
  status!: HandoverStatus;
  /** @example 2 */
  version!: number;
  /** 受理日，对方的期限由此起算 */
  acceptedOn!: string;
  /** 送达前为 null */
  peer!: PeerResponse | null;
  /** 对方已有结果的措施数 */
  decided!: number;
  /** 对方共办理几项措施 */
  measures!: number;
  outcome!: 'granted' | 'partly-granted' | 'refused' | 'not-pursued' | null;
  /** 退回或者撤回的原因 */
  reason!: HandoverReasonResponse | null;
  note!: string | null;
  issuedAt!: string;
  deliveredAt!: string | null;
  endedAt!: string | null;
  /** 尚未送达的，已经几天；已送达的为 null */
  undeliveredDays!: number | null;
  failing!: HandoverFailingResponse | null;
  /** 您现在可以做的 */
  allowed!: 'recall'[];
}

export class HandoversResponse {
  items!: HandoverResponse[];
  /** 下一页的 cursor；没有下一页时为 null。响应头 Link 里有同样的地址 */
  next!: string | null;
}
