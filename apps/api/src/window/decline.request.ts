import { DECLINE_REASON_CODES } from '@yimen/casework';
import type { DeclineReason } from '@yimen/casework';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export class DeclineRequest {
  /** @example "outside-area" */
  @IsIn(DECLINE_REASON_CODES)
  reason!: DeclineReason;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}
