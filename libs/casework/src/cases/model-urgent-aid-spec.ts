import { CLERK, COUNTY, REVIEWER } from './model-spec';
import type { Law, Model, Outcome } from './model-spec';
import * as step from './model-steps-spec';

const WATCHED = ['verifying', 'awaiting-papers', 'in-conference', 'publicised', 'rechecking', 'confirming'];

/** Now this, now that. */
const concluded = (version: number) => (version % 2 === 0 ? 'grant' : 'refuse');

/** 急难救助 (LAW 29, 35, 50; 民发〔2018〕23号; 国办发〔2023〕39号), decided by the township. */
export const urgentAid: Law = {
  ...{ programme: 'temporary-aid', begins: 'registered' },
  roads: [
    [],
    ['record-check'],
    ['record-check', 'propose-grant'],
    ['record-check', 'propose-grant', 'object'],
    ['record-check', 'call-conference', 'record-conference'],
  ],
  clocks: () => ({
    registered: ['decide', 'urgent'],
    'papers-due': ['papers'],
    verifying: ['decide'],
    'awaiting-papers': ['?decide', 'supplement'],
    'in-conference': ['decide'],
    publicised: ['decide', 'publicity'],
    rechecking: ['?decide', 'resurvey'],
    confirming: ['decide'],
    refusing: ['decide', 'notice'],
  }),
  ways: {
    'pay-small': step.paid('granted', true),
    'pay-first': step.paid('papers-due', false, ['registered', ...WATCHED]),
    'make-up-papers': {
      who: [CLERK, REVIEWER],
      from: ['papers-due'],
      go: () => ({ status: 'granted', leaves: { records: 1 } }),
    },
    'record-check': {
      ...step.checking(['registered', 'verifying', 'rechecking', 'in-conference']),
      go: (model, by, odd) =>
        step.checking([], { status: model.status === 'registered' ? 'verifying' : model.status }).go(model, by, odd),
    },
    'ask-papers': step.papersAsked('verifying'),
    'papers-came': step.papersCame('verifying'),
    'call-conference': {
      ...{ who: [REVIEWER, COUNTY], from: ['registered', 'verifying'] },
      go: () => ({ status: 'in-conference', leaves: { records: 1 } }),
    },
    'record-conference': {
      ...{ who: [REVIEWER, COUNTY], from: ['in-conference'] },
      told: ({ today, version }) => {
        const members = [{ name: '刘敏', office: '统景镇' }];
        return { on: today, members, opinion: '会商意见', outcome: concluded(version) };
      },
      go: (model, by) =>
        step.known(model, {
          ...{ status: 'confirming', favours: 'conferred', conferred: concluded(model.version), opinionBy: by },
          leaves: { records: 1 },
        }),
    },
    'propose-grant': step.proposed(['verifying', 'rechecking'], (model) => step.known(model, step.hung(model, 7))),
    'propose-unpublished': step.proposed(['verifying'], (model) => step.known(model, 'publicity-required')),
    'propose-refusal': step.proposed(['verifying', 'rechecking'], against),
    object: step.objected('rechecking'),
    'end-publicity': step.ended,
    'register-relative': step.watched(WATCHED),
    'register-complaint': step.watched(WATCHED),
    'record-county-visit': step.visited(WATCHED),
    confirm: step.confirmed(REVIEWER, true),
    refuse: step.refused(REVIEWER),
    'send-back': step.returned(REVIEWER, 'confirming', 'verifying'),
    'deliver-refusal': step.delivered,
    terminate: step.terminated(REVIEWER, ['awaiting-papers']),
    withdraw: step.withdrawn([
      ...['registered', 'verifying', 'awaiting-papers', 'in-conference'],
      ...['publicised', 'rechecking', 'confirming'],
    ]),
  },
};

function against(model: Model): Outcome {
  return step.known(model, step.fresh(model) ? { status: 'confirming', favours: 'refusal' } : 'facts-stale');
}
