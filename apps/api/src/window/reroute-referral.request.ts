import { AGENCY_KINDS } from '@yimen/kernel';
import type { AgencyKind } from '@yimen/kernel';
import { REROUTE_REASON_CODES } from '@yimen/referral';
import type { RerouteReason } from '@yimen/referral';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export class RerouteReferralRequest {
  /**
   * 改派给服务该地的这类机构；与 toAgencyId 二选一
   * @example "county-civil-affairs"
   */
  @IsOptional()
  @IsIn(AGENCY_KINDS)
  toAgencyKind?: AgencyKind;

  /** 改派给这个机构；与 toAgencyKind 二选一 */
  @IsOptional()
  @IsUUID()
  toAgencyId?: string;

  /** @example "wrong-agency" */
  @IsIn(REROUTE_REASON_CODES)
  reason!: RerouteReason;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}
