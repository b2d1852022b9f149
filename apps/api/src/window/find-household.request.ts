import { IsResidentId } from '@yimen/platform';

export class FindHouseholdRequest {
  /** 18 位身份证号码；放在正文里，地址和日志中都不出现 */
  @IsResidentId()
  residentId!: string;
}
