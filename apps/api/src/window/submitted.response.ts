/** 受理回执的要素；查询码另由回执接口打印 */
export class SubmittedResponse {
  id!: string;
  /** @example "500112202609010000042" */
  receiptNo!: string;
  /** @example "submitted" */
  status!: string;
  /** @example 1 */
  version!: number;
  householdId!: string;
  /** 与提交的家庭成员同序 */
  memberIds!: string[];
  /**
   * 本申请自始至终适用的政策包
   * @example "chongqing@2025-07-01"
   */
  policyPack!: string;
}
