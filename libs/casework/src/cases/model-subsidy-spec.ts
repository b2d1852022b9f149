import { CLERK, COUNTY, FEDERATION, REVIEWER } from './model-spec';
import type { Law, Model, Outcome, Way } from './model-spec';
import * as step from './model-steps-spec';

const WATCHED = ['checking', 'awaiting-papers', 'department-review', 'reviewed', 'confirming'];
const ROADS = { own: ['record-check'], department: ['pass-to-department', 'department-agrees'] };

/** 补贴, of which nothing hangs: for a child (民发〔2019〕62号), or through 残联 (国发〔2015〕52号). */
export function subsidy(department: boolean, more: Partial<Law> & Pick<Law, 'programme'>): Law {
  const inTownship = department ? [] : ['township'];
  const atCounty = department ? [] : ['county'];
  const first = (model: Model, then: Outcome): Outcome => (department && !model.agreed ? 'department-first' : then);
  const opinion = (status: string): Way => ({
    ...{ who: department ? [FEDERATION] : [], from: ['department-review'] },
    go: ({ today }) => ({
      ...(status === 'reviewed' ? { agreed: true, opined: true, opinedOn: today } : step.sentBack),
      status,
      leaves: { records: 1 },
    }),
  });
  const facts = (model: Model, then: Outcome) => (model.opined ? then : step.known(model, then));
  return {
    ...{ begins: 'checking', ...more },
    roads: [
      [],
      ROADS[department ? 'department' : 'own'],
      [...ROADS[department ? 'department' : 'own'], 'propose-unpublished'],
    ],
    clocks: () => ({
      checking: ['decide', ...inTownship],
      'awaiting-papers': ['?decide', ...inTownship.map((clock) => `?${clock}`), 'supplement'],
      'department-review': ['decide', 'push'],
      reviewed: ['decide'],
      confirming: [...atCounty, 'decide'],
      refusing: ['decide', 'notice'],
    }),
    ways: {
      'record-check': step.checking(['checking']),
      'ask-papers': step.papersAsked('checking'),
      'papers-came': step.papersCame('checking'),
      'pass-to-department': {
        ...{ who: [CLERK, REVIEWER], from: ['checking'] },
        go: () => (department ? { status: 'department-review' } : 'no-department'),
      },
      'department-agrees': opinion('reviewed'),
      'department-objects': opinion('checking'),
      recall: {
        ...{ who: [REVIEWER], from: ['department-review'], told: () => ({ note: '逾期未审' }) },
        go: () => ({ ...step.sentBack, status: 'checking', leaves: { records: 1 } }),
      },
      'propose-grant': step.proposed(['checking', 'reviewed'], (model) =>
        first(model, facts(model, 'publicity-not-for-this')),
      ),
      'propose-unpublished': step.proposed(['checking', 'reviewed'], (model) =>
        first(model, facts(model, { status: 'confirming' })),
      ),
      'propose-refusal': step.proposed(['checking', 'reviewed'], (model) =>
        facts(model, step.fresh(model) ? { status: 'confirming', favours: 'refusal' } : 'facts-stale'),
      ),
      'register-relative': step.watched(WATCHED),
      'register-complaint': step.watched(WATCHED),
      'record-county-visit': step.visited(WATCHED),
      extend: step.extended(COUNTY, ['checking', 'confirming'], false),
      terminate: step.terminated(COUNTY, ['checking', 'awaiting-papers']),
      withdraw: step.withdrawn(['checking', 'awaiting-papers', 'department-review', 'reviewed', 'confirming']),
      confirm: step.confirmed(COUNTY, false),
      refuse: step.refused(COUNTY),
      'send-back': step.returned(COUNTY, 'confirming', 'checking'),
      'deliver-refusal': step.delivered,
    },
  };
}
