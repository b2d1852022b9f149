import type { ReportWord } from '../domain/lead-outcomes';

/** 线索已收到；凭编号或 id 可查看进展 */
export class ReportedLeadResponse {
  id!: string;
  /** @example "XS50011220261123000042" */
  leadNo!: string;
}

/** 报告人看到的：收到没有、了解到哪一步；不含任何人的情况 */
export class LeadReportResponse {
  id!: string;
  /** @example "XS50011220261123000042" */
  leadNo!: string;
  /** @example "looking" */
  told!: ReportWord;
  /** @example "正在了解情况" */
  text!: string;
  reportedAt!: string;
  /** @example "2026-11-30" */
  endedOn!: string | null;
}
