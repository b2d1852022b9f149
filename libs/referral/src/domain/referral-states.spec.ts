import { allowedActions, isFinal, machineFaults, next } from '@yimen/kernel';
import { PERMISSIONS } from '@yimen/staff';
import { REFERRAL_ACTION_SPECS } from './referral-actions';
import {
  DESK_ACTIONS,
  isHeld,
  isLeased,
  REFERRAL_ACTIONS,
  REFERRAL_STATUSES,
  referralMachine,
  WINDOW_ACTIONS,
} from './referral-states';
import type { ReferralAction, ReferralStatus } from './referral-states';

/** The table again, as the people would tell it; every pair not told here must be refused. */
const TOLD: Readonly<Record<ReferralStatus, Partial<Record<ReferralAction, ReferralStatus>>>> = {
  requested: { claim: 'claimed', reroute: 'rerouted', cancel: 'cancelled' },
  claimed: {
    start: 'in-progress',
    renew: 'claimed',
    release: 'requested',
    lapse: 'requested',
    return: 'returned',
    cancel: 'cancelled',
  },
  'in-progress': {
    complete: 'completed',
    hold: 'on-hold',
    renew: 'in-progress',
    release: 'requested',
    lapse: 'requested',
    return: 'returned',
    cancel: 'cancelled',
  },
  'on-hold': { resume: 'in-progress', release: 'requested', return: 'returned', cancel: 'cancelled' },
  returned: { reroute: 'rerouted', cancel: 'cancelled' },
  completed: {},
  rerouted: {},
  cancelled: {},
};

const pairs = REFERRAL_STATUSES.flatMap((status) => REFERRAL_ACTIONS.map((action) => [status, action] as const));

describe('the referral table', () => {
  it('has no faults', () => expect(machineFaults(referralMachine)).toEqual([]));

  it.each(pairs)('%s + %s', (status, action) => {
    expect(next(referralMachine, status, action)).toBe(TOLD[status][action] ?? null);
  });

  it('is claimed from one status only, as the claim statement says', () => {
    const from = REFERRAL_STATUSES.filter((status) => next(referralMachine, status, 'claim'));
    expect(from).toEqual(['requested']);
  });

  it('a claim changes nothing for the clock, so its statement leaves the clock alone (I4)', () => {
    const { requested, claimed } = referralMachine.states;
    expect([requested.clock, claimed.clock]).toEqual(['running', 'running']);
  });

  it.each(REFERRAL_STATUSES)('%s: whoever holds it can give it back, and the window can end it', (status) => {
    const actions = allowedActions(referralMachine, status);
    expect(isHeld(status)).toBe(['claimed', 'in-progress', 'on-hold'].includes(status));
    expect(isHeld(status) && !actions.includes('return')).toBe(false);
    expect(isFinal(referralMachine, status) || actions.includes('cancel')).toBe(true);
  });

  it.each(REFERRAL_STATUSES)('%s: a lease runs while the clock of a held referral does', (status) => {
    expect(isLeased(status)).toBe(isHeld(status) && referralMachine.states[status].clock === 'running');
  });
});

describe('the procedure of what departments decide (LAW 64)', () => {
  it('names every action and nothing else, in Chinese', () => {
    expect(Object.keys(REFERRAL_ACTION_SPECS).sort()).toEqual([...REFERRAL_ACTIONS].sort());
    const names = [...Object.values(referralMachine.actions), ...Object.values(referralMachine.states)];
    for (const { name } of names) expect(name).toMatch(/^[\u4e00-\u9fff，]{2,}$/);
  });

  it.each([...DESK_ACTIONS, ...WINDOW_ACTIONS])('%s: who may is who has the permission', (action) => {
    const desk = (DESK_ACTIONS as readonly string[]).includes(action) && action !== 'release';
    const roles = PERMISSIONS[`referral.${desk ? 'handle' : (action as 'release' | 'reroute' | 'cancel')}`];
    const people = referralMachine.actions[action].by.filter((taker) => taker !== 'system');
    expect([...people].sort()).toEqual([...roles].sort());
  });

  it.each(REFERRAL_STATUSES)('%s: the one limit runs where the clock does', (status) => {
    const { clock, limits } = referralMachine.states[status];
    expect(limits).toEqual(clock === 'running' ? ['decide'] : undefined);
  });
});
