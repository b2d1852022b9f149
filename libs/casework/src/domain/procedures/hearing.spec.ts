import { machineFaults, next, ROLES } from '@yimen/kernel';
import { may } from '@yimen/staff';
import { HEARING_STATUSES } from '../../hearing/hearing';
import type { HearingAction, HearingStatus } from '../../hearing/hearing';
import { HEARING_PERMISSIONS } from '../../hearing/take-hearing-step';
import { hearing } from './hearing';

const ACTIONS = Object.keys(hearing.actions) as HearingAction[];

/** The table told a second time, by a person: nobody is cut off before they were told and heard (LAW 48). */
const LEADS: Readonly<Record<HearingStatus, Partial<Record<HearingAction, HearingStatus>>>> = {
  opened: { notify: 'notified', drop: 'dropped' },
  notified: { 'record-statement': 'heard', 'record-silence': 'heard', drop: 'dropped' },
  heard: { 'record-statement': 'heard', decide: 'decided', drop: 'dropped' },
  decided: {},
  dropped: {},
};

describe('the hearing before aid is cut or ended (LAW 47, 48)', () => {
  it('is a table without faults, of the statuses the API names', () => {
    expect(machineFaults(hearing)).toEqual([]);
    expect(Object.keys(hearing.states)).toEqual(HEARING_STATUSES);
  });

  describe.each(HEARING_STATUSES)('%s', (status) => {
    it.each(ACTIONS)('%s', (action) => {
      expect(next<HearingStatus, HearingAction>(hearing, status, action)).toBe(LEADS[status][action] ?? null);
    });
  });

  it.each(ACTIONS)('who may %s is the same at the door and in the table', (action) => {
    const alone = (role: (typeof ROLES)[number]) => ({ roles: [role] }) as Parameters<typeof may>[0];
    const atTheDoor = ROLES.filter((role) => may(alone(role), HEARING_PERMISSIONS[action]));
    expect([...hearing.actions[action].by].sort()).toEqual(atTheDoor.sort());
  });

  it('no sweeper and no rule takes any of its steps, and it never stands still (I7)', () => {
    for (const { by } of Object.values(hearing.actions)) expect(by).not.toContain('system');
    for (const { clock } of Object.values(hearing.states)) expect(clock).not.toBe('paused');
  });

  it('a decision is reached only by way of hearing the household', () => {
    const before = HEARING_STATUSES.filter((status) => 'decide' in hearing.states[status].on);
    expect(before).toEqual(['heard']);
  });
});
