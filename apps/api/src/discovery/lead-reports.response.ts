import type { LeadReportResponse } from '@yimen/discovery/http';

export class LeadReportsResponse {
  items!: LeadReportResponse[];
  /** 下一页的 cursor；没有下一页时为 null。响应头 Link 里有同样的地址 */
  next!: string | null;
}
