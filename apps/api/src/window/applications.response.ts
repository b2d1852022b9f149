import type { ApplicationStatus } from '@yimen/casework';

export class ApplicationLineResponse {
  id!: string;
  receiptNo!: string;
  status!: ApplicationStatus;
  /** @example "统景镇社会救助窗口" */
  window!: string;
  /** @example "覃**" */
  applicantName!: string;
  submittedAt!: string;
}

export class ApplicationsResponse {
  items!: ApplicationLineResponse[];
}

export class ReceiptResponse {
  /** @example "500112202609010000042" */
  receiptNo!: string;
  /** @example "K7M2P9QRST" */
  lookupCode!: string;
}
