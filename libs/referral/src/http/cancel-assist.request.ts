import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { CANCEL_REASON_CODES } from '../domain/reasons';
import type { CancelReason } from '../domain/reasons';

export class CancelAssistRequest {
  /** @example "need-met" */
  @IsIn(CANCEL_REASON_CODES)
  reason!: CancelReason;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

/** The ids in the address of a helping part: the lead's and its own. */
export class AssistPath {
  /** @example "0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69" */
  @IsUUID()
  id!: string;

  /** @example "0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a70" */
  @IsUUID()
  assistId!: string;
}
