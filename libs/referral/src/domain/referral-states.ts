import type { Procedure } from '@yimen/casework';
import { next } from '@yimen/kernel';
import { REFERRAL_ACTION_SPECS } from './referral-actions';

/** What the department does with a referral. */
export const DESK_ACTIONS = ['claim', 'release', 'renew', 'start', 'hold', 'resume', 'complete', 'return'] as const;
export type DeskAction = (typeof DESK_ACTIONS)[number];

/** What the pack makes of a return: back to the window, or one of the others. */
export const RETURN_ACTIONS = ['return', 'pass-on', 'park', 'ask-applicant', 'close'] as const;
export type ReturnAction = (typeof RETURN_ACTIONS)[number];

/** What the window does with it. */
export const WINDOW_ACTIONS = ['reroute', 'cancel', 'void', 'answer', 'urge'] as const;
export type WindowAction = (typeof WINDOW_ACTIONS)[number];

/** `lapse`: the lease is over and nobody touched it; `expire`: nobody took it; `wake`: the day it was parked until. */
export const SYSTEM_ACTIONS = ['lapse', 'expire', 'wake'] as const;

export type ReferralAction = DeskAction | ReturnAction | WindowAction | (typeof SYSTEM_ACTIONS)[number];
export const REFERRAL_ACTIONS: readonly ReferralAction[] = [
  ...DESK_ACTIONS,
  ...RETURN_ACTIONS.filter((action) => action !== 'return'),
  ...WINDOW_ACTIONS,
  ...SYSTEM_ACTIONS,
];

export const REFERRAL_STATUSES = [
  'requested',
  'claimed',
  'in-progress',
  'on-hold',
  'parked',
  'returned',
  'expired',
  'completed',
  'rerouted',
  'cancelled',
  'entered-in-error',
] as const;
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number];

/** Wherever it lives the window can end it. */
const TAKEN_BACK = { cancel: 'cancelled', void: 'entered-in-error' } as const;
/** Whoever holds it can give it back; what that leads to is for the pack to say. */
const GIVEN_BACK = {
  return: 'returned',
  'pass-on': 'rerouted',
  park: 'parked',
  'ask-applicant': 'on-hold',
  close: 'completed',
} as const;

/**
 * 部门办理, the procedure of what departments decide: 转办 from the pool to its end (LAW 64, 42). `decide` runs from the day
 * of issue, `claim` while nobody has taken it. A held referral waits for whom its reason says; the table names who it is
 * most often. While one is back at the window the clock runs on: offices wait for each other on their own time. One that is
 * parked stands still for the department, until a day that the pack bounds: no article says what becomes of the limit,
 * and one that ran out while nothing could be done would warn of nothing. What a completed one came to the department
 * says; a rerouted one is over, and the new one, which names it as `previousId`, goes on with its clock.
 */
export const referralMachine: Procedure<ReferralStatus, ReferralAction> = {
  name: 'departmental',
  version: 2,
  title: '部门办理',
  initial: 'requested',
  states: {
    requested: {
      name: '待签收',
      clock: 'running',
      limits: ['claim'],
      on: { claim: 'claimed', urge: 'requested', expire: 'expired', reroute: 'rerouted', ...TAKEN_BACK },
    },
    claimed: {
      name: '已签收',
      clock: 'running',
      on: {
        start: 'in-progress',
        complete: 'completed',
        renew: 'claimed',
        urge: 'claimed',
        release: 'requested',
        lapse: 'requested',
        ...GIVEN_BACK,
        ...TAKEN_BACK,
      },
    },
    'in-progress': {
      name: '办理中',
      clock: 'running',
      on: {
        complete: 'completed',
        hold: 'on-hold',
        renew: 'in-progress',
        urge: 'in-progress',
        release: 'requested',
        lapse: 'requested',
        ...GIVEN_BACK,
        ...TAKEN_BACK,
      },
    },
    'on-hold': {
      name: '暂停计时',
      clock: 'paused',
      waitingFor: 'applicant',
      on: {
        resume: 'in-progress',
        answer: 'in-progress',
        urge: 'on-hold',
        release: 'requested',
        ...GIVEN_BACK,
        ...TAKEN_BACK,
      },
    },
    parked: {
      name: '暂缓办理',
      clock: 'paused',
      waitingFor: 'department',
      on: { resume: 'requested', wake: 'requested', urge: 'parked', reroute: 'rerouted', ...TAKEN_BACK },
    },
    returned: { name: '已退回窗口', clock: 'running', on: { reroute: 'rerouted', ...TAKEN_BACK } },
    expired: { name: '到期无人签收', clock: 'running', on: { reroute: 'rerouted', ...TAKEN_BACK } },
    completed: { name: '已办结', clock: 'stopped', on: {} },
    rerouted: { name: '已改派', clock: 'stopped', on: {} },
    cancelled: { name: '已撤销', clock: 'stopped', outcome: 'not-pursued', on: {} },
    'entered-in-error': { name: '已作废', clock: 'stopped', outcome: 'not-pursued', on: {} },
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

/** It came back, and the window is to send it elsewhere or end it. */
export function isAtWindow(status: ReferralStatus): boolean {
  return status === 'returned' || status === 'expired';
}
