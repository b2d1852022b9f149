import type { PlainDate } from '@yimen/kernel';
import type { LimitTerms } from '@yimen/policy';

/** 公示 of what is intended, or 公布 of what was decided (LAW 45). */
export type PublicityKind = 'proposal' | 'decision';

export type PublicityStatus = 'posted' | 'ended' | 'taken-down';

/** Why it comes down before its days are over. */
export const TAKEDOWN_REASONS = ['objection', 'withdrawn', 'paid-first'] as const;
export type TakedownReason = (typeof TAKEDOWN_REASONS)[number];

/** 公示 as its table row, without what hangs there. */
export interface Publicity {
  id: string;
  caseId: string;
  applicationId: string;
  division: string;
  /** 12 digits. */
  village: string;
  /** 统景镇江口村 */
  place: string;
  kind: PublicityKind;
  round: number;
  days: number;
  unit: LimitTerms['unit'];
  startsOn: PlainDate;
  /** The last day it hangs. */
  endsOn: PlainDate;
  status: PublicityStatus;
  sha256: string;
  takenDownOn: PlainDate | null;
  takedownReason: TakedownReason | null;
}
