import type { NoticeKind } from '@yimen/casework';

export class NoticeLineResponse {
  id!: string;
  kind!: NoticeKind;
  /**
   * 文号
   * @example "统景救受〔2026〕12号"
   */
  number!: string;
  /** 属于哪一办件；受理、补正、不予受理和办结答复属于整件申请 */
  caseId!: string | null;
  /** @example "统景镇社会救助窗口" */
  agencyName!: string;
  /** @example "覃**" */
  addressee!: string;
  issuedOn!: string;
  /**
   * 通知书原文（UTF-8）的 SHA-256
   * @example "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9"
   */
  sha256!: string;
}

export class NoticesResponse {
  items!: NoticeLineResponse[];
}
