import type { ClockMode } from '@yimen/kernel';
import { HOLD_REASONS } from './reasons';
import type { HoldReason } from './reasons';
import type { Referral } from './referral';
import { referralMachine } from './referral-states';

/** What the legal clock does, and whom it waits for while it stands still. */
export interface StandingClock {
  mode: ClockMode;
  waitingFor: 'applicant' | 'window' | 'department' | null;
}

/** The table's clock; on hold the reason says more exactly whom it waits for (I4). */
export function clockOf({ status, reason }: Pick<Referral, 'status' | 'reason'>): StandingClock {
  const { clock: mode, waitingFor = null } = referralMachine.states[status];
  if (status !== 'on-hold') return { mode, waitingFor };
  return { mode, waitingFor: HOLD_REASONS[reason as HoldReason].waitingFor };
}
