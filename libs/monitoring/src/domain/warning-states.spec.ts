import { machineFaults, next } from '@yimen/kernel';
import { FAMILY_ACTIONS, WARNING_ACTIONS, WARNING_STATUSES, warningMachine } from './warning-states';
import type { WarningAction, WarningStatus } from './warning-states';

/** The table again, as the people would tell it; every pair not told here must be refused. */
const TOLD: Readonly<Record<WarningStatus, Partial<Record<WarningAction, WarningStatus>>>> = {
  open: {
    dispose: 'disposed',
    'begin-follow-up': 'following',
    apply: 'in-application',
    'application-opened': 'in-application',
  },
  following: { 'finish-follow-up': 'disposed', apply: 'in-application', 'application-opened': 'in-application' },
  'in-application': { 'application-ended': 'disposed' },
  disposed: {},
};

const pairs = WARNING_STATUSES.flatMap((status) => WARNING_ACTIONS.map((action) => [status, action] as const));

describe('the warning table', () => {
  it('has no faults', () => expect(machineFaults(warningMachine)).toEqual([]));

  it.each(pairs)('%s + %s', (status, action) => {
    expect(next(warningMachine, status, action)).toBe(TOLD[status][action] ?? null);
  });

  it('an exit warning is looked into and never applied from (I7)', () => {
    expect(FAMILY_ACTIONS.exit).toEqual(['dispose', 'finish-follow-up']);
  });
});
