import type { DeliveryStatus, Fault } from '@yimen/partners';

/** 一条推送；对方答复的内容不保存 */
export class WebhookDeliveryResponse {
  id!: string;
  /** ping：测试 */
  kind!: 'event' | 'ping';
  /** 即 webhook-id，每次重试都相同 */
  eventId!: string;
  /** @example "cn.yimen.referral.claim.v1" */
  eventType!: string;
  /** waiting 待推送或待重试，delivered 已送达，dead 已放弃 */
  status!: DeliveryStatus;
  /** 试了几次；重发或更换地址后重新计数 */
  attempts!: number;
  createdAt!: string;
  lastAttemptAt!: string | null;
  /**
   * 最近一次的 HTTP 状态；没有答复的为 null
   * @example 500
   */
  lastStatus!: number | null;
  /** 最近一次为什么没有送达 */
  lastFault!: Fault | null;
  nextAttemptAt!: string | null;
  /** 送达或放弃的时间 */
  endedAt!: string | null;
}

export class WebhookDeliveriesResponse {
  items!: WebhookDeliveryResponse[];
  /** 下一页的 cursor；没有下一页时为 null。响应头 Link 里有同样的地址 */
  next!: string | null;
}
