import type { ReferralOutcome } from '../domain/referral';
import type { ReferralStatus } from '../domain/referral-states';

/** 一件协办：牵头部门和窗口看到的进展和结果 */
export class AssistResponse {
  id!: string;
  /** @example "请核实住院费用中已由医保支付的部分" */
  task!: string | null;
  agencyId!: string;
  /** @example "渝北区医疗保障局" */
  agencyName!: string;
  /** @example "in-progress" */
  status!: ReferralStatus;
  /** @example "办理中" */
  statusName!: string;
  /** @example 2 */
  version!: number;
  outcome!: ReferralOutcome | null;
  reasonText!: string | null;
  note!: string | null;
  /** 每月金额，单位分 */
  monthlyFen!: number | null;
  /** 一次性金额，单位分 */
  oneOffFen!: number | null;
  /** 催办过几天 */
  urged!: number;
  issuedAt!: string;
  endedAt!: string | null;
}
