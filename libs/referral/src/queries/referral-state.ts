import type { ClockMode } from '@yimen/kernel';
import { HOLD_REASONS, reasonText } from '../domain/reasons';
import type { HoldReason } from '../domain/reasons';
import type { Referral } from '../domain/referral';
import { referralMachine } from '../domain/referral-states';

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
  clock: { mode: ClockMode; waitingFor: string | null };
  /** Who has it in hand: an officer, or a bureau's own system by its agency. */
  holder: string | null;
  leaseUntil: string | null;
  reasonText: string | null;
  issuedAt: string;
  endedAt: string | null;
}

export function stateOf(referral: Referral): ReferralState {
  const { id, programme, programmeName, status, version, outcome, reason, note, monthlyFen, oneOffFen } = referral;
  return {
    id,
    programme,
    programmeName,
    status,
    version,
    clock: clockOf(referral),
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

/** The table's clock; on hold the reason says more exactly whom it waits for (I4). */
export function clockOf({ status, reason }: Pick<Referral, 'status' | 'reason'>): ReferralState['clock'] {
  const { clock: mode, waitingFor = null } = referralMachine.states[status];
  if (status !== 'on-hold') return { mode, waitingFor };
  return { mode, waitingFor: HOLD_REASONS[reason as HoldReason].waitingFor };
}
