import { ApiProperty } from '@nestjs/swagger';

export class EventDataResponse {
  referralId!: string;
  /**
   * 因此到了什么状态；此后可能又有变化，以转办件为准
   * @example "claimed"
   */
  status!: string;
}

/** 一件转办件上发生的一件事（CloudEvents 1.0，结构化 JSON）：只有编号和代码，不含任何人的信息 */
export class EventResponse {
  specversion!: '1.0';
  /** 同一事件无论读几次、从哪里读都是同一编号 */
  id!: string;
  /**
   * 本部署；source 与 id 一起唯一
   * @example "/yimen/50"
   */
  @ApiProperty({ format: 'uri-reference' })
  source!: string;
  /**
   * cn.yimen.referral.动作.v1
   * @example "cn.yimen.referral.claim.v1"
   */
  type!: string;
  /** 转办件的编号 */
  @ApiProperty({ format: 'uuid' })
  subject!: string;
  @ApiProperty({ format: 'date-time' })
  time!: string;
  datacontenttype!: 'application/json';
  data!: EventDataResponse;
}

export class EventFeedResponse {
  items!: EventResponse[];
  /** 下一次从这里读起；没有新事件时也给出，请保存后继续来读。响应头 Link 里有同样的地址 */
  next!: string;
}
