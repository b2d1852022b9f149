import { CLERK, REVIEWER } from './model-spec';
import type { Law, Outcome } from './model-spec';
import * as step from './model-steps-spec';

const OPEN = ['surveying', 'reviewing', 'publicised', 'confirming'];

const WATCHED = [...OPEN, 'awaiting-papers', 'resurveying'];

const FOUND = ['record-survey', 'record-check', 'finish-survey'];

/** Starting is the limit: what has been begun is in time (民发〔2021〕57号 第15、17条). */
const untilBegun = (begun: boolean, clock: string) => (begun ? [] : [clock]);

/** 低保 (LAW 43–45; 民发〔2021〕57号 第三、四章); `who` confirms. */
export function dibao(who: string, more: Partial<Law> = {}): Law {
  const child = more.only === 'child';
  const opinion = child ? 'propose-unpublished' : 'propose-grant';
  const again = child ? [...FOUND, opinion, 'send-back', 'return-to-survey'] : [...FOUND, opinion, 'object'];
  const unless = (missing: boolean, code: string, then: Outcome) => (missing ? code : then);
  return {
    ...{ programme: 'dibao', begins: 'surveying', ...more },
    roads: [[], FOUND, [...FOUND, opinion], again, [...again, ...FOUND, opinion]],
    clocks: ({ objected, surveyed, checked }) => ({
      surveying: ['decide', ...untilBegun(surveyed, 'survey'), ...untilBegun(checked, 'check')],
      'awaiting-papers': [
        '?decide',
        ...untilBegun(surveyed, '?survey'),
        ...untilBegun(checked, '?check'),
        'supplement',
      ],
      reviewing: ['decide'],
      publicised: ['decide', objected ? 'republicity' : 'publicity'],
      resurveying: ['?decide', 'resurvey'],
      confirming: ['confirm', 'decide'],
      refusing: ['decide', 'notice'],
    }),
    ways: {
      'record-survey': step.surveying(['surveying', 'resurveying']),
      'record-check': step.checking(['surveying', 'resurveying']),
      'finish-survey': {
        ...{ who: [CLERK, REVIEWER], from: ['surveying', 'resurveying'] },
        go: ({ surveyed, checked }) =>
          !surveyed ? 'survey-missing' : !checked ? 'check-missing' : { status: 'reviewing' },
      },
      'ask-papers': step.papersAsked('surveying'),
      'papers-came': step.papersCame('surveying'),
      terminate: step.terminated(who, ['surveying', 'awaiting-papers', 'resurveying']),
      withdraw: step.withdrawn([...OPEN, 'awaiting-papers', 'resurveying']),
      'return-to-survey': step.returned(REVIEWER, 'reviewing', 'surveying'),
      'propose-grant': step.proposed(['reviewing'], (model) =>
        unless(child, 'publicity-of-a-child', step.hung(model, 3)),
      ),
      'propose-unpublished': step.proposed(['reviewing'], () =>
        unless(!child, 'publicity-required', { status: 'confirming' }),
      ),
      'propose-refusal': step.proposed(['reviewing'], (model) =>
        unless(!step.fresh(model), 'facts-stale', { status: 'confirming', favours: 'refusal' }),
      ),
      object: step.objected('resurveying'),
      'end-publicity': step.ended,
      'register-relative': step.watched(WATCHED),
      'register-complaint': step.watched(WATCHED),
      'record-county-visit': step.visited(WATCHED),
      'assess-self-care': { ...step.watched(OPEN), who: [CLERK, REVIEWER], go: () => 'self-care-not-asked' },
      extend: step.extended(who, OPEN, true),
      confirm: step.confirmed(who, !child),
      refuse: step.refused(who),
      'send-back': step.returned(who, 'confirming', 'reviewing'),
      'deliver-refusal': step.delivered,
    },
  };
}
