import type { ClockRungResponse } from '../cases/cases.response';

/** 一个超期或久停的期限：地方和环节，不含任何人的姓名 */
export class LateClockResponse {
  id!: string;
  /** 受理后尚未确认措施的申请，办件，转给部门的事项，线索，或探访计划 */
  kind!: 'application' | 'case' | 'referral' | 'lead' | 'visit-plan';
  subjectId!: string;
  applicationId!: string;
  division!: string;
  /** @example "江口村村民委员会" */
  place!: string | null;
  /** @example "decide" */
  step!: string;
  /** @example "总时限" */
  title!: string;
  /**
   * 到期日；到期前暂停计时的为 null
   * @example "2026-10-26"
   */
  due!: string | null;
  /** 黄牌：已到期；红牌：已报区县；久停：到期前暂停计时已久 */
  colour!: 'yellow' | 'red' | 'standing';
  /** 自哪一日起暂停计时；在计时的为 null */
  standingSince!: string | null;
  rungs!: ClockRungResponse[];
}

export class LateClocksResponse {
  items!: LateClockResponse[];
  /** 下一页的 cursor；没有下一页时为 null。响应头 Link 里有同样的地址 */
  next!: string | null;
}
