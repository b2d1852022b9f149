import { allowedActions, machineFaults } from '@yimen/kernel';
import { HANDOVER_ACTIONS, HANDOVER_STATUSES, handoverMachine } from './handover-states';

describe('a handover to another region, status by status', () => {
  it('has a table without fault', () => expect(machineFaults(handoverMachine)).toEqual([]));

  it.each([
    ['to-send', ['deliver', 'return', 'recall', 'withdraw']],
    ['delivered', ['note', 'answer', 'return', 'recall', 'withdraw']],
    ['withdrawing', ['confirm', 'answer']],
    ['answered', []],
    ['returned', []],
    ['withdrawn', []],
  ] as const)('%s allows %j and nothing else', (status, actions) => {
    expect(allowedActions(handoverMachine, status)).toEqual(actions);
  });

  it('leaves no status and no action untold', () => {
    expect(Object.keys(handoverMachine.states)).toEqual(HANDOVER_STATUSES);
    const used = new Set(HANDOVER_STATUSES.flatMap((status) => allowedActions(handoverMachine, status)));
    expect([...used].sort()).toEqual([...HANDOVER_ACTIONS].sort());
  });

  it('the applicant’s time runs on until the other side has answered or the case is back (LAW 64)', () => {
    const running = HANDOVER_STATUSES.filter((status) => handoverMachine.states[status].clock === 'running');
    expect(running).toEqual(['to-send', 'delivered']);
  });
});
