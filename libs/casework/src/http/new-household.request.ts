import { IsDivision, IsResidentId, Nested } from '@yimen/platform';
import { KINSHIPS } from '@yimen/registry';
import type { NewMember } from '@yimen/registry';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, Length, Matches } from 'class-validator';
import { HouseholdFactsRequest } from './household-facts.request';
import { MemberFactsRequest } from './member-facts.request';

export class MemberRequest {
  /**
   * 姓名
   * @example "覃桂芳"
   */
  @Matches(/^\S.*\S$/u, { message: '姓名前后不能有空格，至少两个字' })
  @Length(2, 40)
  name!: string;

  /** 18 位身份证号码 (GB 11643) */
  @IsResidentId()
  residentId!: string;

  /**
   * 与申请人关系
   * @example "self"
   */
  @IsIn(KINSHIPS)
  kinship!: NewMember['kinship'];

  /**
   * 联系电话
   * @example "13000000000"
   */
  @IsOptional()
  @Matches(/^[0-9-]{7,18}$/, { message: '电话须为 7 至 18 位数字' })
  phone?: string;

  /** 收入、劳动能力、残疾、就学等；不知道的不填，不要填 0 */
  @Nested(() => MemberFactsRequest)
  facts: MemberFactsRequest = new MemberFactsRequest();
}

export class NewHouseholdRequest {
  /**
   * 居住的村（社区）或镇街，12 位
   * @example "500112133212"
   */
  @IsDivision()
  division!: string;

  /**
   * 适用城市还是农村标准
   * @example "rural"
   */
  @IsIn(['urban', 'rural'])
  residence!: 'urban' | 'rural';

  /** 家庭财产、支出等；不知道的不填 */
  @Nested(() => HouseholdFactsRequest)
  facts: HouseholdFactsRequest = new HouseholdFactsRequest();

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @Nested(() => MemberRequest, { each: true })
  members!: MemberRequest[];
}
