import type { StateMachine } from '@yimen/kernel';

export const PACK_STATUSES = ['draft', 'proposed', 'published', 'rejected'] as const;
export type PackStatus = (typeof PACK_STATUSES)[number];

export const PACK_ACTIONS = ['propose', 'publish', 'reject'] as const;
export type PackAction = (typeof PACK_ACTIONS)[number];

/** A policy pack from draft to published. No household waits for it, so no legal clock runs. */
export const packMachine: StateMachine<PackStatus, PackAction> = {
  name: 'policy pack',
  initial: 'draft',
  states: {
    draft: { clock: 'stopped', on: { propose: 'proposed', reject: 'rejected' } },
    proposed: { clock: 'stopped', on: { publish: 'published', reject: 'rejected' } },
    published: { clock: 'stopped', on: {} },
    rejected: { clock: 'stopped', on: {} },
  },
};
