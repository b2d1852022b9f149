import type { ApplicationStatus, Channel, PersonAction } from '@yimen/casework';
import type { HardshipRequest } from '@yimen/casework/http';
import type { ReferralLineResponse } from '@yimen/referral/http';
import type { AssessmentResponse } from './assessment.response';

export class ClockResponse {
  /** 法定期限：计时中、暂停、停止 */
  mode!: 'running' | 'paused' | 'stopped';
  /**
   * 暂停时在等谁
   * @example "applicant"
   */
  waitingFor!: string | null;
}

export class MeasureResponse {
  id!: string;
  /** @example "dibao" */
  programme!: string;
  /** @example "income" */
  need!: string;
  status!: 'confirmed' | 'settled';
  monthlyFen!: number | null;
  oneOffFen!: number | null;
  outcome!: 'granted' | 'partly-granted' | 'refused' | 'not-pursued' | null;
  reason!: string | null;
  agencyName!: string | null;
}

export class TimelineEntryResponse {
  at!: string;
  action!: string;
  from!: string | null;
  to!: string;
  actorKind!: string;
  actorName!: string;
  agencyName!: string | null;
  referralId!: string | null;
  caseId!: string | null;
  reason!: string | null;
  detail!: Record<string, unknown> | null;
}

export class SupplementPaperResponse {
  code!: string;
  name!: string;
}

export class SupplementResponse {
  papers!: SupplementPaperResponse[];
  note?: string;
}

export class AnsweredMeasureResponse {
  programme!: string;
  /** 异地办理的：当地对项目的称呼 */
  programmeName?: string;
  outcome!: 'granted' | 'partly-granted' | 'refused' | 'not-pursued';
  reason!: string | null;
  monthlyFen!: number | null;
  oneOffFen!: number | null;
  agencyName!: string;
}

/** 已有结果的部分 */
export class SoFarResponse {
  decided!: AnsweredMeasureResponse[];
  /** 一共几项 */
  of!: number;
}

export class LeadResponse {
  /** @example "dibao" */
  programme!: string;
  /** @example "渝北区民政局" */
  agencyName!: string;
}

/** 统一窗口出件：一个答复 */
export class AnswerResponse {
  outcome!: 'granted' | 'partly-granted' | 'refused' | 'not-pursued';
  /** 牵头单位 */
  lead!: LeadResponse | null;
  measures!: AnsweredMeasureResponse[];
  /**
   * 转交异地办理的：由哪里作出
   * @example "广安市广安区协兴镇社会救助窗口"
   */
  decidedBy?: string;
}

/** 一件申请的全部：状态、谁在办、我现在能做什么、经过 */
export class ApplicationResponse {
  id!: string;
  receiptNo!: string;
  householdId!: string;
  applicantId!: string;
  /** @example "覃**" */
  applicantName!: string;
  division!: string;
  /** @example "江口村村民委员会" */
  place!: string | null;
  /** @example "统景镇社会救助窗口" */
  window!: string;
  channel!: Channel;
  hardships!: HardshipRequest[];
  status!: ApplicationStatus;
  version!: number;
  clock!: ClockResponse;
  policyPack!: string;
  assessment!: AssessmentResponse | null;
  supplement!: SupplementResponse | null;
  measures!: MeasureResponse[];
  soFar!: SoFarResponse;
  /** 各部门的办理：谁拿着、到什么程度 */
  referrals!: ReferralLineResponse[];
  answer!: AnswerResponse | null;
  submittedAt!: string;
  /** 受理日，期限由此起算 */
  acceptedOn!: string | null;
  closedAt!: string | null;
  /** 您现在可以做的 */
  allowed!: PersonAction[];
  timeline!: TimelineEntryResponse[];
}
