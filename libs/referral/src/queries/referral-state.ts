import type { ClockView } from '@yimen/deadlines';
import type { PlainDate } from '@yimen/kernel';
import { clockOf } from '../domain/clock-of';
import type { StandingClock } from '../domain/clock-of';
import { reasonText } from '../domain/reasons';
import type { Referral } from '../domain/referral';

/** What department and window both see of a referral: no name of anybody in the household. */
export interface ReferralState extends Pick<
  Referral,
  | 'id'
  | 'programme'
  | 'programmeName'
  | 'status'
  | 'version'
  | 'outcome'
  | 'reason'
  | 'note'
  | 'monthlyFen'
  | 'oneOffFen'
> {
  clock: StandingClock & {
    /** Last day in time; null while it stands still before that day, and where it was issued before clocks were kept. */
    due: PlainDate | null;
    /** Rests on a year whose holidays are not announced. */
    provisional: boolean;
    /** How it came about, in sentences a clerk can read. */
    explanation: string[];
  };
  /** Who has it in hand: an officer, or a bureau's own system by its agency. */
  holder: string | null;
  leaseUntil: string | null;
  reasonText: string | null;
  issuedAt: string;
  endedAt: string | null;
}

/** `clock` is its legal clock, undefined where it has none. */
export function stateOf(referral: Referral, clock: ClockView | undefined): ReferralState {
  const { due = null, provisional = false, explanation = [] } = clock ?? {};
  const { id, programme, programmeName, status, version, outcome, reason, note, monthlyFen, oneOffFen } = referral;
  return {
    id,
    programme,
    programmeName,
    status,
    version,
    clock: { ...clockOf(referral), due, provisional, explanation },
    holder: referral.holderName,
    leaseUntil: referral.leaseUntil?.toISOString() ?? null,
    outcome,
    reason,
    reasonText: reason && reasonText(reason),
    note,
    monthlyFen,
    oneOffFen,
    issuedAt: referral.issuedAt.toISOString(),
    endedAt: referral.endedAt?.toISOString() ?? null,
  };
}
