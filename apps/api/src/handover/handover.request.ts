import { SEND_BACK_REASON_CODES } from '@yimen/casework';
import type { SendBackReason } from '@yimen/casework';
import { HANDOVER_STATUSES } from '@yimen/handover';
import type { HandoverStatus } from '@yimen/handover';
import { IsDivision, PageRequest } from '@yimen/platform';
import { IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';

export class HandOverRequest {
  /**
   * 有权办理的村（社区）或镇街，12 位，一般为户籍所在地
   * @example "511602103000"
   */
  @IsDivision()
  division!: string;

  /**
   * 该地的名称
   * @example "四川省广安市广安区协兴镇"
   */
  @Length(2, 60)
  place!: string;
}

export class RecallHandoverRequest {
  /** @example "申请人急需，改在本地按急难办理" */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

export class SendBackRequest {
  /** @example "not-competent" */
  @IsIn(SEND_BACK_REASON_CODES)
  reason!: SendBackReason;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

export class ListHandoversRequest extends PageRequest {
  /** 不填则列出还没有结果的 */
  @IsOptional()
  @IsIn(HANDOVER_STATUSES)
  status?: HandoverStatus;

  /** 这件申请的全部转交，不论状态 */
  @IsOptional()
  @IsUUID()
  applicationId?: string;

  /** 上一页给出的 next，原样带回；不能改，也不能换筛选条件用 */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}
