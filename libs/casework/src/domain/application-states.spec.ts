import { allowedActions, machineFaults } from '@yimen/kernel';
import { PERMISSIONS } from '@yimen/staff';
import { APPLICATION_ACTIONS, APPLICATION_STATUSES, applicationMachine } from './application-states';

describe('an application, status by status', () => {
  it('has a table without fault', () => expect(machineFaults(applicationMachine)).toEqual([]));

  it.each([
    ['submitted', ['accept', 'request-supplement', 'decline', 'withdraw']],
    ['supplement-requested', ['supplement', 'decline', 'withdraw']],
    ['accepted', ['assess', 'withdraw']],
    ['assessed', ['assess', 'confirm-measures', 'decline', 'withdraw']],
    ['in-handling', ['conclude', 'withdraw']],
    ['concluded', []],
    ['declined', []],
    ['withdrawn', []],
  ] as const)('%s allows %j and nothing else', (status, actions) => {
    expect(allowedActions(applicationMachine, status)).toEqual(actions);
  });

  it('leaves no status and no action untold', () => {
    expect(Object.keys(applicationMachine.states)).toEqual(APPLICATION_STATUSES);
    const used = new Set(APPLICATION_STATUSES.flatMap((status) => allowedActions(applicationMachine, status)));
    expect([...used].sort()).toEqual([...APPLICATION_ACTIONS].sort());
  });

  it('names who may take each step a person takes', () => {
    const personal = APPLICATION_ACTIONS.filter((action) => action !== 'conclude');
    expect(personal.filter((action) => !(`application.${action}` in PERMISSIONS))).toEqual([]);
  });

  it('stands still only while someone is waited for (民发〔2021〕57号 第10条)', () => {
    const paused = APPLICATION_STATUSES.filter((status) => applicationMachine.states[status].clock === 'paused');
    expect(paused).toEqual(['supplement-requested']);
  });
});
