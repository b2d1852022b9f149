import { allowedActions, isFinal, machineFaults } from '@yimen/kernel';
import { PACK_STATUSES, packMachine } from './pack-states';

describe('A policy pack', () => {
  it('is drafted, proposed by one and published by another; until then it can be rejected', () => {
    expect(PACK_STATUSES.map((status) => [status, packMachine.states[status].on])).toEqual([
      ['draft', { propose: 'proposed', reject: 'rejected' }],
      ['proposed', { publish: 'published', reject: 'rejected' }],
      ['published', {}],
      ['rejected', {}],
    ]);
  });

  it('can’t be published by who only has a draft, and nothing happens to it once it is decided', () => {
    expect(allowedActions(packMachine, 'draft')).not.toContain('publish');
    expect(PACK_STATUSES.filter((status) => isFinal(packMachine, status))).toEqual(['published', 'rejected']);
  });

  it('has a table without a fault', () => {
    expect(machineFaults(packMachine)).toEqual([]);
  });
});
