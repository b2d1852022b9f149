import type { ClockResponse, TimelineEntryResponse } from '../window/application.response';

export class CaseLineResponse {
  id!: string;
  applicationId!: string;
  receiptNo!: string;
  /** @example "dibao" */
  programme!: string;
  /** @example "最低生活保障" */
  programmeName!: string;
  /** @example "basic-living" */
  procedure!: string;
  /** @example "surveying" */
  status!: string;
  /** 正在走的期限里最早的到期日 */
  dueOn!: string | null;
  openedOn!: string;
}

export class CasesResponse {
  items!: CaseLineResponse[];
}

export class ClockStandingResponse {
  since!: string;
  /** @example "等待补充材料" */
  reason!: string;
  /** @example "applicant" */
  waitingFor!: string;
}

export class ClockExtensionResponse {
  /** 延长到多少 */
  to!: number;
  on!: string;
  reason!: string;
  allowedBy!: string;
}

export class ClockRungResponse {
  /** 预警、黄牌、红牌 */
  rung!: 'early' | 'yellow' | 'red';
  firedOn!: string;
}

export class CaseClockResponse {
  /** @example "survey" */
  step!: string;
  /** 第几次走这个期限 */
  round!: number;
  /** @example "入户调查" */
  title!: string;
  source!: string | null;
  startedOn!: string;
  /** 到期日；暂停时没有 */
  due!: string | null;
  /** 依据的放假安排尚未公布 */
  provisional!: boolean;
  /** 到期日是怎么算出来的 */
  explanation!: string[];
  standing!: ClockStandingResponse | null;
  extended!: ClockExtensionResponse | null;
  stoppedOn!: string | null;
  rungs!: ClockRungResponse[];
}

export class CaseRecordResponse {
  kind!: string;
  body!: Record<string, unknown>;
  byName!: string;
  agencyName!: string | null;
  onDay!: string;
  at!: string;
}

export class AvailableActionResponse {
  /** @example "record-survey" */
  action!: string;
  /** @example "登记入户调查" */
  name!: string;
}

/** 一个办件的全部：环节、期限和为什么、案卷、经过、我现在能做什么 */
export class CaseResponse {
  id!: string;
  applicationId!: string;
  householdId!: string;
  receiptNo!: string;
  division!: string;
  programme!: string;
  programmeName!: string;
  /** @example "basic-living" */
  procedure!: string;
  procedureVersion!: number;
  /** @example "基本生活救助" */
  procedureTitle!: string;
  policyPack!: string;
  status!: string;
  /** @example "调查核实" */
  statusName!: string;
  version!: number;
  /** 谁来确认 */
  confirmedBy!: string;
  /** 近亲属备案、被投诉；无关的人看不到 */
  staffRelative!: boolean | null;
  complained!: boolean | null;
  sampled!: boolean;
  monthlyFen!: number | null;
  oneOffFen!: number | null;
  outcome!: string | null;
  reason!: string | null;
  openedOn!: string;
  closedOn!: string | null;
  clock!: ClockResponse;
  clocks!: CaseClockResponse[];
  records!: CaseRecordResponse[];
  available!: AvailableActionResponse[];
  timeline!: TimelineEntryResponse[];
}
