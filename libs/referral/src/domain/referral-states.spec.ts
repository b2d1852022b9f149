import { allowedActions, isFinal, machineFaults, next } from '@yimen/kernel';
import { isHeld, isLeased, REFERRAL_ACTIONS, REFERRAL_STATUSES, referralMachine } from './referral-states';
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
