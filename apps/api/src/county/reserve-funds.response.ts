export class FundEntryResponse {
  id!: string;
  /** 该镇街备用金的第几笔，连续无缺 */
  n!: number;
  /** 拨入、支付、归还 */
  kind!: 'top-up' | 'payment' | 'repayment';
  /** 分 */
  amountFen!: number;
  /** 这一笔之后的余额（分） */
  balanceAfterFen!: number;
  caseId!: string | null;
  applicationId!: string | null;
  /** @example "覃**" */
  payee!: string | null;
  reason!: string;
  byName!: string;
  agencyName!: string | null;
  /** @example "2026-11-22" */
  onDay!: string;
}

/** 镇街备用金：余额与收支明细，明细之和恒等于余额 */
export class FundResponse {
  /** @example "500112133000" */
  division!: string;
  /** @example "统景镇" */
  place!: string | null;
  /** 余额（分） */
  balanceFen!: number;
  /** 全部明细之和（分） */
  entriesSumFen!: number;
  /** 共几笔 */
  entriesCount!: number;
  /** 一页，最近的在前 */
  entries!: FundEntryResponse[];
}
