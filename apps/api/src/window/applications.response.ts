export class ApplicationLineResponse {
  id!: string;
  receiptNo!: string;
  status!: string;
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
