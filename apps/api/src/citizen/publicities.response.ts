export class PublicityLineResponse {
  /** 公示页：/public/v1/publicity/{id} */
  id!: string;
  caseId!: string;
  applicationId!: string;
  division!: string;
  /** @example "统景镇江口村" */
  place!: string;
  /**
   * 第几次公示
   * @example 1
   */
  round!: number;
  startsOn!: string;
  /** 公示的最后一日 */
  endsOn!: string;
  /**
   * 公示原文（UTF-8）的 SHA-256
   * @example "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9"
   */
  sha256!: string;
}

export class PublicitiesResponse {
  items!: PublicityLineResponse[];
}
