import { allowedActions, machineFaults } from '@yimen/kernel';
import { LEAD_STATUSES, leadMachine } from './lead-states';
import { visitPlanMachine } from './visit-plan-states';

describe('the way of a lead, told a second time', () => {
  it('has no fault, and neither has the way of a plan to visit', () => {
    expect([...machineFaults(leadMachine), ...machineFaults(visitPlanMachine)]).toEqual([]);
  });

  it('allows in each status exactly this', () => {
    expect(LEAD_STATUSES.map((status) => [status, allowedActions(leadMachine, status)])).toEqual([
      ['reported', ['take']],
      ['taken', ['release', 'visit', 'end', 'propose']],
      ['visiting', ['visit', 'end', 'propose']],
      ['proposed', ['confirm', 'send-back']],
      ['ended', []],
    ]);
  });

  it('ends only by an end or by a confirmed proposal', () => {
    const leading = LEAD_STATUSES.flatMap((status) =>
      Object.entries(leadMachine.states[status].on)
        .filter(([, to]) => to === 'ended')
        .map(([action]) => `${status} ${action}`),
    );
    expect(leading).toEqual(['taken end', 'visiting end', 'proposed confirm']);
  });
});
