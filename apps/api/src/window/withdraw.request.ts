import { IsOptional, IsString, MaxLength } from 'class-validator';

export class WithdrawRequest {
  /** @example "申请人已找到工作" */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}
