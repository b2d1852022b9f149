import { next } from '@yimen/kernel';
import type { StateMachine } from '@yimen/kernel';

/** What the department does with a referral. */
export const DESK_ACTIONS = ['claim', 'release', 'renew', 'start', 'hold', 'resume', 'complete', 'return'] as const;
export type DeskAction = (typeof DESK_ACTIONS)[number];

/** What the window does with it. */
export const WINDOW_ACTIONS = ['reroute', 'cancel'] as const;
export type WindowAction = (typeof WINDOW_ACTIONS)[number];

/** `lapse`: the lease is over and nobody touched it. */
export const REFERRAL_ACTIONS = [...DESK_ACTIONS, ...WINDOW_ACTIONS, 'lapse'] as const;
export type ReferralAction = (typeof REFERRAL_ACTIONS)[number];

export const REFERRAL_STATUSES = [
  'requested',
  'claimed',
  'in-progress',
  'on-hold',
  'returned',
  'completed',
  'rerouted',
  'cancelled',
] as const;
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number];

/**
 * 转办 from the pool to its end (LAW 64). A rerouted referral is over; a new one names it as `previousId`.
 * A held one waits for whom its reason says; the table names who it is most often.
 */
export const referralMachine: StateMachine<ReferralStatus, ReferralAction> = {
  name: 'referral',
  initial: 'requested',
  states: {
    requested: { clock: 'running', on: { claim: 'claimed', reroute: 'rerouted', cancel: 'cancelled' } },
    claimed: {
      clock: 'running',
      on: {
        start: 'in-progress',
        renew: 'claimed',
        release: 'requested',
        lapse: 'requested',
        return: 'returned',
        cancel: 'cancelled',
      },
    },
    'in-progress': {
      clock: 'running',
      on: {
        complete: 'completed',
        hold: 'on-hold',
        renew: 'in-progress',
        release: 'requested',
        lapse: 'requested',
        return: 'returned',
        cancel: 'cancelled',
      },
    },
    'on-hold': {
      clock: 'paused',
      waitingFor: 'applicant',
      on: { resume: 'in-progress', release: 'requested', return: 'returned', cancel: 'cancelled' },
    },
    returned: { clock: 'paused', waitingFor: 'window', on: { reroute: 'rerouted', cancel: 'cancelled' } },
    completed: { clock: 'stopped', on: {} },
    rerouted: { clock: 'stopped', on: {} },
    cancelled: { clock: 'stopped', on: {} },
  },
};

/** Somebody has it in hand: only then has it a holder, and the holder's agency the packet. */
export function isHeld(status: ReferralStatus): boolean {
  return next(referralMachine, status, 'release') !== null;
}

/** The holder's lease runs: not while others are waited for. */
export function isLeased(status: ReferralStatus): boolean {
  return next(referralMachine, status, 'lapse') !== null;
}
