import type { AgencyKind, ClientScope } from '@yimen/kernel';

/** 本系统在一门中的身份 */
export class WhoamiResponse {
  /** @example "partner-medical-insurance-500112" */
  clientId!: string;
  agencyId!: string;
  /** @example "渝北区医疗保障局" */
  agencyName!: string;
  /** @example "medical-insurance" */
  agencyKind!: AgencyKind;
  /**
   * 本令牌可用的授权范围：令牌与登记都有的
   * @example ["referrals.read", "referrals.handle"]
   */
  scopes!: ClientScope[];
}
