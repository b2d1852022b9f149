import type { StateMachine } from '@yimen/kernel';

export const APPLICATION_ACTIONS = [
  'accept',
  'request-supplement',
  'supplement',
  'decline',
  'withdraw',
  'assess',
  'confirm-measures',
  'conclude',
] as const;
export type ApplicationAction = (typeof APPLICATION_ACTIONS)[number];

export const APPLICATION_STATUSES = [
  'submitted',
  'supplement-requested',
  'accepted',
  'assessed',
  'in-handling',
  'concluded',
  'declined',
  'withdrawn',
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** 救助申请 from the window to the one answer (LAW 37, 43–45, 64; 民发〔2021〕57号 第10条). */
export const applicationMachine: StateMachine<ApplicationStatus, ApplicationAction> = {
  name: 'application',
  initial: 'submitted',
  states: {
    submitted: {
      clock: 'running',
      on: {
        accept: 'accepted',
        'request-supplement': 'supplement-requested',
        decline: 'declined',
        withdraw: 'withdrawn',
      },
    },
    'supplement-requested': {
      clock: 'paused',
      waitingFor: 'applicant',
      on: { supplement: 'submitted', decline: 'declined', withdraw: 'withdrawn' },
    },
    accepted: { clock: 'running', on: { assess: 'assessed', withdraw: 'withdrawn' } },
    assessed: {
      clock: 'running',
      on: { assess: 'assessed', 'confirm-measures': 'in-handling', decline: 'declined', withdraw: 'withdrawn' },
    },
    'in-handling': { clock: 'running', on: { conclude: 'concluded', withdraw: 'withdrawn' } },
    concluded: { clock: 'stopped', on: {} },
    declined: { clock: 'stopped', on: {} },
    withdrawn: { clock: 'stopped', on: {} },
  },
};
