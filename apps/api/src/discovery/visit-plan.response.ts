import type { VisitClassCode } from '@yimen/discovery';
import type { VisitResponse } from './lead.response';

/** 探访名单的一行：何处何人、何时到期；姓名遮蔽 */
export class VisitPlanLineResponse {
  id!: string;
  division!: string;
  /** @example "江口村村民委员会" */
  place!: string | null;
  householdId!: string | null;
  leadId!: string | null;
  class!: VisitClassCode;
  /** @example "特殊困难老年人" */
  className!: string;
  /** @example "覃**" */
  personName!: string | null;
  /** 两次走访之间的天数；只走访一次的为 null */
  everyDays!: number | null;
  status!: 'active' | 'ended';
  /** @example 3 */
  version!: number;
  /** 连续几次未见到人 */
  misses!: number;
  /** 两次以上未见到人，走访更勤 */
  shortened!: boolean;
  /** @example "2026-12-23" */
  dueOn!: string | null;
  overdue!: boolean;
  endedReason!: string | null;
}

export class VisitPlanResponse extends VisitPlanLineResponse {
  visits!: VisitResponse[];
}

export class VisitPlansResponse {
  items!: VisitPlanLineResponse[];
  /** 下一页的 cursor；没有下一页时为 null。响应头 Link 里有同样的地址 */
  next!: string | null;
}
