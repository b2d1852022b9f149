import type { DeskAction, ReferralStatus } from '../domain/referral-states';
import type { AssistResponse } from './assist.response';
import type { PacketResponse } from './packet.response';
import { ReferralStateResponse } from './referral-state.response';

/** 部门手上的一件转办 */
export class ReferralResponse extends ReferralStateResponse {
  /** @example "500112202609010000042" */
  receiptNo!: string;
  /** @example "江口村村民委员会" */
  place!: string | null;
  /**
   * 从哪个窗口转来；协办件是牵头部门
   * @example "统景镇社会救助窗口"
   */
  window!: string;
  /** 您现在可以做的 */
  allowed!: DeskAction[];
}

/** 一批转办件，最要紧的在前 */
export class ReferralsResponse {
  items!: ReferralResponse[];
}

export class ReferralDetailResponse extends ReferralResponse {
  /** 签收后、办结前本机构可见；每次查看都有记录 */
  packet!: PacketResponse | null;
  /** 协办件：牵头部门请本机构做什么；与 packet 同时可见 */
  task!: string | null;
  /** 本机构请其他机构协办的，及其结果 */
  assists!: AssistResponse[];
}

/** 牵头的一件，及其协办件 */
export class AssistedReferralResponse extends ReferralResponse {
  assists!: AssistResponse[];
}

/** 清单中的一行，不含任何人的姓名 */
export class ReferralPoolLineResponse {
  id!: string;
  /** @example "500112202609010000042" */
  receiptNo!: string;
  /** @example "medical" */
  programme!: string;
  /** @example "医疗救助" */
  programmeName!: string;
  /** @example "江口村村民委员会" */
  place!: string | null;
  /** @example "统景镇社会救助窗口" */
  window!: string;
  /** @example "requested" */
  status!: ReferralStatus;
  issuedAt!: string;
  leaseUntil!: string | null;
  /** 协办件 */
  helping!: boolean;
  /** 急难，先于其他领取 */
  urgent!: boolean;
  /** 催办过几天 */
  urged!: number;
  /** 暂缓至哪一日 */
  parkedUntil!: string | null;
  /**
   * 待签收的，最迟哪一日签收
   * @example "2026-09-24"
   */
  claimDue!: string | null;
  /**
   * 到期日；暂停时没有
   * @example "2026-10-26"
   */
  due!: string | null;
  /** 依据的放假安排尚未公布，到期日是暂定的 */
  provisional!: boolean;
  /** @example 1 */
  version!: number;
}

export class ReferralPoolResponse {
  items!: ReferralPoolLineResponse[];
  /** 下一页的 cursor；没有下一页时为 null。响应头 Link 里有同样的地址 */
  next!: string | null;
}
