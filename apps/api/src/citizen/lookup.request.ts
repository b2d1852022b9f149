import { Matches } from 'class-validator';

export class LookupRequest {
  /**
   * 回执上的受理编号
   * @example "500112202609010000042"
   */
  @Matches(/^\d{14,24}$/, { message: '受理编号为回执上的一串数字' })
  receiptNo!: string;

  /**
   * 回执上的查询码
   * @example "K7M2P9QRST"
   */
  @Matches(/^[0-9A-Za-z]{10}$/, { message: '查询码为 10 位字母和数字' })
  code!: string;
}
