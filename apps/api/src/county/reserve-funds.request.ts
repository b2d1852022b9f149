import { ApiProperty } from '@nestjs/swagger';
import { IsDivision, PageRequest } from '@yimen/platform';
import { LARGEST_FEN } from '@yimen/policy';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';

export class FundPath {
  /**
   * 镇街
   * @example "500112133000"
   */
  @IsDivision()
  division!: string;
}

export class ReadFundRequest extends PageRequest {
  /** 上一页最后一笔的序号 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  before?: number;
}

class FundEntryForm {
  /**
   * 金额（分）；归还的不超过支付的金额
   * @example 50000
   */
  @IsInt()
  @Min(1)
  @Max(LARGEST_FEN)
  @ApiProperty({ minimum: 1, maximum: LARGEST_FEN })
  amountFen!: number;

  /**
   * 资金来源或文号；为何归还
   * @example "2026年度临时救助备用金"
   */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  reason!: string;
}

export class TopUpFundRequest extends FundEntryForm {}

export class RepayFundRequest extends FundEntryForm {
  /**
   * 从备用金支付过的办件
   * @example "0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69"
   */
  @IsUUID()
  caseId!: string;
}
