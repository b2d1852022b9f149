import { IsDivision, IsResidentId, Nested, NotWith } from '@yimen/platform';
import { HARDSHIP_KINDS } from '@yimen/policy';
import type { HardshipKind } from '@yimen/policy';
import { KINSHIPS } from '@yimen/registry';
import type { NewMember } from '@yimen/registry';
import { CHANNELS } from '@yimen/casework';
import type { Channel } from '@yimen/casework';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
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

export class HardshipRequest {
  /** @example "illness" */
  @IsIn(HARDSHIP_KINDS)
  kind!: HardshipKind;

  /**
   * 申请人的说法
   * @example "丈夫住院，自费部分交不起"
   */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

export class SubmitApplicationRequest {
  /** 已登记的家庭；与 newHousehold 二选一 */
  @ValidateIf(({ householdId, newHousehold }) => householdId !== undefined || newHousehold === undefined)
  @IsUUID()
  householdId?: string;

  /** 新家庭；与 householdId 二选一 */
  @ValidateIf(({ householdId, newHousehold }) => newHousehold !== undefined || householdId === undefined)
  @NotWith('householdId')
  @IsNotEmpty()
  @Nested(() => NewHouseholdRequest)
  newHousehold?: NewHouseholdRequest;

  /**
   * 谁来申请：窗口、协理员代办、本人网上、热线、监测预警
   * @example "window"
   */
  @IsIn(CHANNELS)
  channel!: Channel;

  /** 遇到的困难 */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(9)
  @Nested(() => HardshipRequest, { each: true })
  hardships!: HardshipRequest[];
}
