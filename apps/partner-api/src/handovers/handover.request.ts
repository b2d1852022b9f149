import { HardshipRequest, NewHouseholdRequest } from '@yimen/casework/http';
import { IsPlainDate, Nested } from '@yimen/platform';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';

/** 收件窗口，有疑问时联系 */
export class SenderWindowRequest {
  /**
   * 收件地的受理编号
   * @example "500112202609010000042"
   */
  @Matches(/^[A-Za-z0-9-]{1,60}$/, { message: '受理编号须为 1 至 60 位字母、数字或连字符' })
  receiptNo!: string;

  /** @example "统景镇社会救助窗口" */
  @Length(2, 100)
  window!: string;
}

/** 异地受理、由本地办理的一件申请 */
export class HandOverToUsRequest {
  /**
   * 移交方给这一件的编号；重发用同一个，本地只会有一件申请
   * @example "0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69"
   */
  @IsUUID()
  id!: string;

  @Nested(() => SenderWindowRequest)
  from!: SenderWindowRequest;

  /**
   * 异地受理的日期；本地的期限由此起算
   * @example "2026-09-21"
   */
  @IsPlainDate()
  acceptedOn!: string;

  /** division 为本地的村（社区）或镇街 */
  @Nested(() => NewHouseholdRequest)
  household!: NewHouseholdRequest;

  /** 遇到的困难 */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(9)
  @Nested(() => HardshipRequest, { each: true })
  hardships!: HardshipRequest[];
}

export class WithdrawHandoverRequest {
  /** @example "申请人已返回，改在居住地申请" */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}
