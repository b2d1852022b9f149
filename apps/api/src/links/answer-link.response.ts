import type { LinkAnswer, LinkState } from '@yimen/referral';

/** 一个答复链接；网址只在发出时给一次 */
export class AnswerLinkResponse {
  id!: string;
  /** @example "江口村村民委员会" */
  agencyName!: string;
  /**
   * 由谁来答复
   * @example "江口村 王主任"
   */
  to!: string;
  /** open 有效，answered 已答复，revoked 已停用，expired 已过期，ended 转办件已退回、办结或撤销 */
  state!: LinkState;
  issuedAt!: string;
  /** @example "刘敏" */
  issuedBy!: string;
  /**
   * 最后一天有效
   * @example "2026-10-05"
   */
  expiresOn!: string;
  /** 页面被打开的次数；聊天软件预览网址也会算进来 */
  opens!: number;
  firstOpenedAt!: string | null;
  lastOpenedAt!: string | null;
  answeredAt!: string | null;
  /** complete 办结，return 退回窗口 */
  answer!: LinkAnswer | null;
  revokedAt!: string | null;
  revokedBy!: string | null;
}

export class AnswerLinksResponse {
  /** 最近发的在前 */
  items!: AnswerLinkResponse[];
}

export class IssuedLinkResponse extends AnswerLinkResponse {
  /**
   * 发给对方的网址，谁有它谁就能答复；只在这里给一次，以后查不到
   * @example "https://jiuzhu.example.gov.cn/public/v1/links/kq3Jx0aPz1VYh7cGd2mWbS9tLrQe5uNoXf8iTyRvC4E"
   */
  url!: string;
}
