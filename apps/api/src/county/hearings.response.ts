export class HearingFactResponse {
  text!: string;
  source!: string;
  /** @example "2026-11-10" */
  asOf!: string;
}

export class StatementResponse {
  /** 空：答复期满未答复 */
  text!: string | null;
  on!: string;
  heardBy!: string;
  /** 当事人表示不再补充 */
  final!: boolean;
}

export class HearingTermsResponse {
  /** 答复期（工作日） */
  replyDays!: number;
  /** 情况最多多少天以前核实（日历日） */
  freshFactsDays!: number;
}

/** 调减、终止前听取意见（社会救助法第四十八条） */
export class HearingResponse {
  id!: string;
  version!: number;
  status!: 'opened' | 'notified' | 'heard' | 'decided' | 'dropped';
  /** @example "已告知，答复期" */
  statusName!: string;
  applicationId!: string;
  householdId!: string;
  /** 救助链中的哪一项 */
  linkId!: string;
  division!: string;
  /** @example "统景镇江口村村民委员会" */
  place!: string | null;
  /** @example "覃**" */
  applicantName!: string;
  programme!: string;
  programmeName!: string;
  policyPack!: string;
  terms!: HearingTermsResponse;
  proposal!: 'reduce' | 'end';
  /** 现在的金额（分/月） */
  beforeFen!: number | null;
  /** 拟调减为（分/月） */
  proposedFen!: number | null;
  why!: string;
  facts!: HearingFactResponse[];
  openedOn!: string;
  openedBy!: string;
  notifiedOn!: string | null;
  /** 答复的最后一天 */
  replyBy!: string | null;
  /** 这一天是怎么算出来的 */
  replyExplained!: string[] | null;
  said!: StatementResponse[];
  heardOn!: string | null;
  decidedOn!: string | null;
  decision!: 'unchanged' | 'reduced' | 'ended' | null;
  /** 调减为（分/月） */
  decidedFen!: number | null;
  /** 从哪个月起 */
  effectiveFrom!: string | null;
  decisionReason!: string | null;
  decidedBy!: string | null;
  droppedOn!: string | null;
  dropReason!: string | null;
  /** 您现在可以做的 */
  allowed!: string[];
}

export class HearingsResponse {
  items!: HearingResponse[];
}
