import { allowedActions, machineFaults, next } from './state-machine';
import type { StateMachine } from './state-machine';

type Door = 'open' | 'closed' | 'gone';
type Push = 'open' | 'close' | 'remove';

const door: StateMachine<Door, Push> = {
  name: 'door',
  initial: 'closed',
  states: {
    open: { clock: 'running', on: { close: 'closed' } },
    closed: { clock: 'paused', waitingFor: 'applicant', on: { open: 'open', remove: 'gone' } },
    gone: { clock: 'stopped', on: {} },
  },
};

const broken = (states: Partial<StateMachine<Door, Push>['states']>) =>
  machineFaults({ ...door, states: { ...door.states, ...states } });

describe('a table of statuses', () => {
  it('says where an action leads, or that it does not', () => {
    expect(next(door, 'closed', 'open')).toBe('open');
    expect(next(door, 'open', 'remove')).toBeNull();
    expect(allowedActions(door, 'closed')).toEqual(['open', 'remove']);
  });

  it('without fault passes', () => expect(machineFaults(door)).toEqual([]));

  it.each([
    [
      'a target that is no status',
      { open: { clock: 'running', on: { close: 'ajar' as Door } } },
      /'ajar' is no status/,
    ],
    ['a status nothing leads to', { closed: { clock: 'running', on: { remove: 'gone' } } }, /nothing leads to 'open'/],
    ['a final status whose clock runs', { gone: { clock: 'running', on: {} } }, /final but its clock is running/],
    ['a pause that waits for nobody', { closed: { clock: 'paused', on: door.states.closed.on } }, /waits for nobody/],
  ] as const)('with %s is refused', (_, states, fault) => {
    expect(broken(states as never).join()).toMatch(fault);
  });
});
