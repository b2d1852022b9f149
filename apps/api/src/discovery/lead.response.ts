import type { CameBy, Finding, LeadAction, LeadOutcome, LeadStatus } from '@yimen/discovery';

export class LeadContactResponse {
  /** @example "周**" */
  name!: string | null;
  phone!: string | null;
}

export class LeadPersonResponse {
  /** @example "向家安" */
  name!: string | null;
  residentId!: string | null;
  phone!: string | null;
  address!: string | null;
}

/** 通报给谁了，答复没有 */
export class LeadToldResponse {
  agencyId!: string;
  /** @example "渝北区公安局" */
  agencyName!: string;
  /** @example "mandatory-police" */
  why!: string;
  toldAt!: string;
  seenAt!: string | null;
}

/** 可能是同一家人：别的线索、在办的申请、已登记的家庭；只作提示 */
export class LeadMatchResponse {
  kind!: 'lead' | 'application' | 'household';
  id!: string;
  division!: string;
  /** 身份证号相同，或者同村同名 */
  why!: 'resident-id' | 'name-and-place';
}

export class VisitResponse {
  visitedOn!: string;
  visitors!: string[];
  findings!: Finding[];
  note!: string | null;
  byName!: string;
}

export class LeadLogResponse {
  at!: string;
  /** @example "take" */
  action!: string;
  from!: string | null;
  to!: string;
  by!: string;
  agencyName!: string | null;
  note!: string | null;
}

/** 一条线索：何处何人、看到什么、可能重复的、做到哪一步 */
export class LeadDetailResponse {
  id!: string;
  /** @example "XS50011220261123000042" */
  leadNo!: string;
  division!: string;
  /** @example "统景镇江口村村民委员会" */
  place!: string | null;
  /** @example "taken" */
  status!: LeadStatus;
  /** @example 2 */
  version!: number;
  reporterKind!: 'staff' | 'partner' | 'citizen';
  cameBy!: CameBy;
  /** @example "网格员" */
  cameByName!: string;
  reporter!: LeadContactResponse;
  person!: LeadPersonResponse;
  seen!: string;
  /** @example ["income"] */
  needs!: string[];
  minor!: boolean;
  danger!: boolean;
  /** 涉及未成年人的，民政、公安须在此前答复 */
  respondBy!: string | null;
  /**
   * 须在哪一日前上门；见到人后为 null
   * @example "2026-11-30"
   */
  due!: string | null;
  holderName!: string | null;
  outcome!: LeadOutcome | null;
  note!: string | null;
  quietUntil!: string | null;
  applicationId!: string | null;
  visitPlanId!: string | null;
  referredAgencyId!: string | null;
  duplicateOf!: string | null;
  reportedAt!: string;
  endedAt!: string | null;
  told!: LeadToldResponse[];
  matches!: LeadMatchResponse[];
  visits!: VisitResponse[];
  log!: LeadLogResponse[];
  /** 您现在可以做的 */
  allowed!: LeadAction[];
}

export class LeadLineResponse {
  id!: string;
  leadNo!: string;
  division!: string;
  place!: string | null;
  status!: LeadStatus;
  version!: number;
  cameBy!: CameBy;
  /** @example "向**" */
  personName!: string | null;
  needs!: string[];
  minor!: boolean;
  danger!: boolean;
  outcome!: LeadOutcome | null;
  holderName!: string | null;
  /** 可能是同一家人的有几处 */
  matches!: number;
  due!: string | null;
  reportedAt!: string;
}

export class LeadsResponse {
  items!: LeadLineResponse[];
  /** 下一页的 cursor；没有下一页时为 null。响应头 Link 里有同样的地址 */
  next!: string | null;
}

export class AppliedFromLeadResponse {
  applicationId!: string;
  /** @example "500112202611230000042" */
  receiptNo!: string;
  lead!: LeadDetailResponse;
}
