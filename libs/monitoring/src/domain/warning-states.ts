import type { StateMachine } from '@yimen/kernel';

export const WARNING_STATUSES = ['open', 'following', 'in-application', 'disposed'] as const;
export type WarningStatus = (typeof WARNING_STATUSES)[number];

export const WARNING_ACTIONS = [
  'dispose',
  'begin-follow-up',
  'finish-follow-up',
  'apply',
  'application-opened',
  'application-ended',
] as const;
export type WarningAction = (typeof WARNING_ACTIONS)[number];

/** 预警 from the night that found it to what people found and did (国办发〔2023〕39号 三(四)). */
export const warningMachine: StateMachine<WarningStatus, WarningAction> = {
  name: 'warning',
  initial: 'open',
  states: {
    open: {
      clock: 'running',
      on: {
        dispose: 'disposed',
        'begin-follow-up': 'following',
        apply: 'in-application',
        'application-opened': 'in-application',
      },
    },
    following: {
      clock: 'running',
      on: { 'finish-follow-up': 'disposed', apply: 'in-application', 'application-opened': 'in-application' },
    },
    'in-application': { clock: 'paused', waitingFor: 'window', on: { 'application-ended': 'disposed' } },
    disposed: { clock: 'stopped', on: {} },
  },
};

/** What people may do by family; an exit warning never turns into an application or a cut by itself (I7). */
export const FAMILY_ACTIONS = {
  entry: ['dispose', 'finish-follow-up', 'apply'],
  exit: ['dispose', 'finish-follow-up'],
} as const satisfies Record<'entry' | 'exit', readonly WarningAction[]>;
