import { allowedActions, machineFaults } from '@yimen/kernel';
import { PERMISSIONS } from '@yimen/staff';
import { actionsOf } from './actions-of';
import { APPLICATION_ACTIONS, APPLICATION_STATUSES, applicationMachine } from './application-states';

describe('an application, status by status', () => {
  it('has a table without fault', () => expect(machineFaults(applicationMachine)).toEqual([]));

  it.each([
    ['submitted', ['accept', 'request-supplement', 'decline', 'withdraw']],
    ['supplement-requested', ['supplement', 'decline', 'withdraw']],
    ['accepted', ['assess', 'hand-over', 'send-back', 'withdraw']],
    ['assessed', ['assess', 'confirm-measures', 'decline', 'hand-over', 'send-back', 'withdraw']],
    ['in-handling', ['conclude', 'withdraw']],
    ['handed-over', ['hand-back', 'conclude', 'withdraw']],
    ['handed-back', ['assess', 'hand-over', 'decline', 'withdraw']],
    ['concluded', []],
    ['declined', []],
    ['withdrawn', []],
    ['sent-back', []],
  ] as const)('%s allows %j and nothing else', (status, actions) => {
    expect(allowedActions(applicationMachine, status)).toEqual(actions);
  });

  it('leaves no status and no action untold', () => {
    expect(Object.keys(applicationMachine.states)).toEqual(APPLICATION_STATUSES);
    const used = new Set(APPLICATION_STATUSES.flatMap((status) => allowedActions(applicationMachine, status)));
    expect([...used].sort()).toEqual([...APPLICATION_ACTIONS].sort());
  });

  it('names who may take each step a person takes', () => {
    const byItself = ['conclude', 'hand-back'];
    const personal = APPLICATION_ACTIONS.filter((action) => !byItself.includes(action));
    expect(personal.filter((action) => !(`application.${action}` in PERMISSIONS))).toEqual([]);
  });

  it('stands still only while someone is waited for (民发〔2021〕57号 第10条)', () => {
    const paused = APPLICATION_STATUSES.filter((status) => applicationMachine.states[status].clock === 'paused');
    expect(paused).toEqual(['supplement-requested']);
  });

  it('sends back only what another region handed over, and hands nothing on that was handed to us', () => {
    const ours = actionsOf({ status: 'accepted', channel: 'window' });
    const theirs = actionsOf({ status: 'accepted', channel: 'handover' });
    expect([ours, theirs]).toEqual([
      ['assess', 'hand-over', 'withdraw'],
      ['assess', 'send-back', 'withdraw'],
    ]);
  });
});
