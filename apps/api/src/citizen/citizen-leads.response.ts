import type { ReportWord } from '@yimen/discovery';

/** 线索已收到：凭编号和查询码可查看进展 */
export class CitizenLeadResponse {
  /** @example "XS50011220261123000042" */
  leadNo!: string;
  /** @example "K7M2P9QRST" */
  code!: string;
}

/** 您上报的线索到哪一步了；不含任何人的情况 */
export class MyLeadResponse {
  leadNo!: string;
  /** @example "looking" */
  told!: ReportWord;
  /** @example "正在了解情况" */
  text!: string;
  reportedAt!: string;
  endedOn!: string | null;
}
