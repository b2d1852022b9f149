import { CHANNELS } from '@yimen/casework';
import type { Channel } from '@yimen/casework';
import { HardshipRequest, NewHouseholdRequest } from '@yimen/casework/http';
import { Nested, NotWith } from '@yimen/platform';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsNotEmpty, IsUUID, ValidateIf } from 'class-validator';

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
