import { allowedActions, isFinal, machineFaults, next } from '@yimen/kernel';
import { PERMISSIONS } from '@yimen/staff';
import { REFERRAL_ACTION_SPECS } from './referral-actions';
import {
  DESK_ACTIONS,
  isAtWindow,
  isHeld,
  isLeased,
  REFERRAL_ACTIONS,
  REFERRAL_STATUSES,
  referralMachine,
  RETURN_ACTIONS,
  WINDOW_ACTIONS,
} from './referral-states';
import type { ReferralAction, ReferralStatus, WindowAction } from './referral-states';

/** Whoever holds it can give it back, and the pack says what follows; the window can end whatever lives. */
const BACK = {
  return: 'returned',
  'pass-on': 'rerouted',
  park: 'parked',
  'ask-applicant': 'on-hold',
  close: 'completed',
} as const;
const ENDED = { cancel: 'cancelled', void: 'entered-in-error' } as const;

/** The table again, as the people would tell it; every pair not told here must be refused. */
const TOLD: Readonly<Record<ReferralStatus, Partial<Record<ReferralAction, ReferralStatus>>>> = {
  requested: { claim: 'claimed', expire: 'expired', reroute: 'rerouted', urge: 'requested', ...ENDED },
  claimed: {
    start: 'in-progress',
    complete: 'completed',
    renew: 'claimed',
    urge: 'claimed',
    release: 'requested',
    lapse: 'requested',
    ...BACK,
    ...ENDED,
  },
  'in-progress': {
    complete: 'completed',
    hold: 'on-hold',
    renew: 'in-progress',
    urge: 'in-progress',
    release: 'requested',
    lapse: 'requested',
    ...BACK,
    ...ENDED,
  },
  'on-hold': {
    resume: 'in-progress',
    answer: 'in-progress',
    urge: 'on-hold',
    release: 'requested',
    ...BACK,
    ...ENDED,
  },
  parked: { resume: 'requested', wake: 'requested', reroute: 'rerouted', urge: 'parked', ...ENDED },
  returned: { reroute: 'rerouted', ...ENDED },
  expired: { reroute: 'rerouted', ...ENDED },
  completed: {},
  rerouted: {},
  cancelled: {},
  'entered-in-error': {},
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

  it('a claim leaves the total clock alone, and its statement ends the one for taking it (I4)', () => {
    const { requested, claimed } = referralMachine.states;
    expect([requested.clock, claimed.clock]).toEqual(['running', 'running']);
  });

  it.each(REFERRAL_STATUSES)('%s: whoever holds it can give it back, and the window can end it', (status) => {
    const actions = allowedActions(referralMachine, status);
    expect(isHeld(status)).toBe(['claimed', 'in-progress', 'on-hold'].includes(status));
    expect(isHeld(status) && !actions.includes('return')).toBe(false);
    expect(isFinal(referralMachine, status) || (actions.includes('cancel') && actions.includes('void'))).toBe(true);
  });

  it.each(REFERRAL_STATUSES)(
    '%s: where it can be given back, everything that the pack can make of that is possible',
    (status) => {
      const possible = RETURN_ACTIONS.filter((action) => next(referralMachine, status, action));
      expect(possible).toEqual(isHeld(status) ? RETURN_ACTIONS : []);
    },
  );

  it.each(REFERRAL_STATUSES)('%s: urging changes no status, and only what a department has is urged', (status) => {
    const { clock } = referralMachine.states[status];
    const theirs = clock !== 'stopped' && !isAtWindow(status);
    expect(next(referralMachine, status, 'urge')).toBe(theirs ? status : null);
  });

  it('only a bureau’s own decision ends with an outcome: what is void or cancelled was not pursued (I5, I7)', () => {
    const ended = REFERRAL_STATUSES.filter((status) => referralMachine.states[status].outcome === 'not-pursued');
    expect(ended).toEqual(['cancelled', 'entered-in-error']);
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

  it.each([...DESK_ACTIONS, ...RETURN_ACTIONS, ...WINDOW_ACTIONS])(
    '%s: who may is who has the permission',
    (action) => {
      const desk = [...DESK_ACTIONS, ...RETURN_ACTIONS] as readonly string[];
      const own = desk.includes(action) && action !== 'release' ? 'handle' : (action as 'release' | WindowAction);
      // Whoever leads takes back a helping part: there the department is the sender.
      const lead = action === 'cancel' ? PERMISSIONS['referral.handle'] : [];
      const people = referralMachine.actions[action].by.filter((taker) => taker !== 'system');
      expect([...people].sort()).toEqual([...PERMISSIONS[`referral.${own}`], ...lead].sort());
    },
  );

  it.each(REFERRAL_STATUSES)('%s: the limit for taking it runs while nobody has', (status) => {
    expect(referralMachine.states[status].limits).toEqual(status === 'requested' ? ['claim'] : undefined);
  });
});
