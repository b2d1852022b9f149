export class WebhookSecretStateResponse {
  madeAt!: string;
  /** 到这一时刻为止仍用它签名；最新的一个为 null */
  endsAt!: string | null;
}

/** 本系统登记的推送 */
export class WebhookResponse {
  id!: string;
  /** @example "https://hooks.example.gov.cn/yimen" */
  url!: string;
  /** off：该地址答复 410，已停用；重新登记即恢复 */
  status!: 'on' | 'off';
  offReason!: 'gone' | null;
  offAt!: string | null;
  registeredAt!: string;
  lastSuccessAt!: string | null;
  /** 最近一次成功之后第一次失败的时间 */
  firstFailedAt!: string | null;
  /** 待推送或待重试的条数 */
  waiting!: number;
  /** 多次失败、已放弃的条数；可逐条重发 */
  dead!: number;
  /** 现在用来签名的密钥，新的在前；内容不再显示 */
  secrets!: WebhookSecretStateResponse[];
  version!: number;
}

export class WebhookWithSecretResponse extends WebhookResponse {
  /**
   * 新的签名密钥，请立即妥善保存：此后只有 24 小时内以同一 Idempotency-Key 重发同一请求才会再次给出；没有生成新密钥，或它已被替换的为 null
   * @example "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo="
   */
  secret!: string | null;
}

export class WebhookRemovedResponse {
  id!: string;
  /** @example "https://hooks.example.gov.cn/yimen" */
  url!: string;
}
