import type { CountedKind } from '@yimen/referral';

/** 一个部门因某一理由退回、不予或者暂停了多少次；不含任何人的姓名 */
export class ReasonCountResponse {
  agencyId!: string;
  /** @example "渝北区医疗保障局" */
  agencyName!: string;
  /** @example "medical" */
  programme!: string;
  /** return 退回，refusal 不予或部分给予，hold 暂停 */
  kind!: CountedKind;
  /** @example "not-our-duty" */
  code!: string;
  /** @example "不属于本部门职责" */
  text!: string;
  /** @example 12 */
  count!: number;
}

export class ReasonCountsResponse {
  items!: ReasonCountResponse[];
}
