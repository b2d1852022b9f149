import type { Procedure } from '@yimen/casework';
import { next } from '@yimen/kernel';
import { REFERRAL_ACTION_SPECS } from './referral-actions';

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
 * 部门办理, the procedure of what departments decide: 转办 from the pool to its end (LAW 64, 42). One limit, `decide`, runs
 * from the day of issue. A held referral waits for whom its reason says; the table names who it is most often. While one
 * is back at the window the clock runs on: offices wait for each other on their own time. What a completed one came to the
 * department says; a rerouted one is over, and the new one, which names it as `previousId`, goes on with its clock.
 */
export const referralMachine: Procedure<ReferralStatus, ReferralAction> = {
  name: 'departmental',
  version: 1,
  title: '部门办理',
  initial: 'requested',
  states: {
    requested: {
      name: '待签收',
      clock: 'running',
      limits: ['decide'],
      on: { claim: 'claimed', reroute: 'rerouted', cancel: 'cancelled' },
    },
    claimed: {
      name: '已签收',
      clock: 'running',
      limits: ['decide'],
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
      name: '办理中',
      clock: 'running',
      limits: ['decide'],
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
      name: '暂停计时',
      clock: 'paused',
      waitingFor: 'applicant',
      on: { resume: 'in-progress', release: 'requested', return: 'returned', cancel: 'cancelled' },
    },
    returned: {
      name: '已退回窗口',
      clock: 'running',
      limits: ['decide'],
      on: { reroute: 'rerouted', cancel: 'cancelled' },
    },
    completed: { name: '已办结', clock: 'stopped', on: {} },
    rerouted: { name: '已改派', clock: 'stopped', on: {} },
    cancelled: { name: '已撤销', clock: 'stopped', outcome: 'not-pursued', on: {} },
  },
  actions: REFERRAL_ACTION_SPECS,
};

/** Somebody has it in hand: only then has it a holder, and the holder's agency the packet. */
export function isHeld(status: ReferralStatus): boolean {
  return next(referralMachine, status, 'release') !== null;
}

/** The holder's lease runs: not while others are waited for. */
export function isLeased(status: ReferralStatus): boolean {
  return next(referralMachine, status, 'lapse') !== null;
}
