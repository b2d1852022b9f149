import type { AgencyKind } from '@yimen/kernel';

/** 一个有自有系统的部门：怎样连接，有没有动静；只有数目和时间 */
export class SupervisedPartnerResponse {
  agencyId!: string;
  /** @example "medical-insurance-500112" */
  agencyCode!: string;
  /** @example "渝北区医疗保障局" */
  agencyName!: string;
  agencyKind!: AgencyKind;
  /** webhook：已登记推送；feed：自行读取动态；none：有账号，两样都没有用 */
  connects!: 'webhook' | 'feed' | 'none';
  /** 最近一次读取动态 */
  lastReadAt!: string | null;
  /** 最近一次推送成功 */
  lastDeliveredAt!: string | null;
  /** 此后第一次推送失败 */
  firstFailedAt!: string | null;
  /** 推送地址已答复 410，停用 */
  off!: boolean;
  /** 待推送或待重试的条数 */
  waitingEvents!: number;
  /** 多次失败、已放弃的推送 */
  deadLetters!: number;
  /** 待签收的转办件 */
  waitingReferrals!: number;
  /** 其中最早的一件何时转出 */
  oldestWaitingAt!: string | null;
  /** 自何时起失联；没有失联的为 null */
  wentSilentAt!: string | null;
}

export class SupervisedPartnersResponse {
  items!: SupervisedPartnerResponse[];
  /** 下一页的 cursor；没有下一页时为 null。响应头 Link 里有同样的地址 */
  next!: string | null;
}
