import type { StateMachine } from '@yimen/kernel';

export const APPLICATION_ACTIONS = [
  'accept',
  'request-supplement',
  'supplement',
  'decline',
  'withdraw',
  'assess',
  'confirm-measures',
  'hand-over',
  'hand-back',
  'send-back',
  'conclude',
] as const;
export type ApplicationAction = (typeof APPLICATION_ACTIONS)[number];

export const APPLICATION_STATUSES = [
  'submitted',
  'supplement-requested',
  'accepted',
  'assessed',
  'in-handling',
  'handed-over',
  'handed-back',
  'concluded',
  'declined',
  'withdrawn',
  'sent-back',
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/**
 * 救助申请 from the window to the one answer (LAW 37, 43–45, 64; 民发〔2021〕57号 第10条). One that belongs to another region is
 * handed over, and its time runs on there; it comes back where that region isn't the right one either. What another region
 * handed to us we can send back.
 */
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
    accepted: {
      clock: 'running',
      on: { assess: 'assessed', 'hand-over': 'handed-over', 'send-back': 'sent-back', withdraw: 'withdrawn' },
    },
    assessed: {
      clock: 'running',
      on: {
        assess: 'assessed',
        'confirm-measures': 'in-handling',
        decline: 'declined',
        'hand-over': 'handed-over',
        'send-back': 'sent-back',
        withdraw: 'withdrawn',
      },
    },
    'in-handling': { clock: 'running', on: { conclude: 'concluded', withdraw: 'withdrawn' } },
    'handed-over': {
      clock: 'running',
      on: { 'hand-back': 'handed-back', conclude: 'concluded', withdraw: 'withdrawn' },
    },
    'handed-back': {
      clock: 'running',
      on: { assess: 'assessed', 'hand-over': 'handed-over', decline: 'declined', withdraw: 'withdrawn' },
    },
    concluded: { clock: 'stopped', on: {} },
    declined: { clock: 'stopped', on: {} },
    withdrawn: { clock: 'stopped', on: {} },
    'sent-back': { clock: 'stopped', on: {} },
  },
};
