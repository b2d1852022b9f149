import { found } from '../../support/case-steps';
import type { Rule } from '../../support/who-may/rule';

const { survey, check, opinion } = found('2026-01-05');
const reasons = [{ code: 'untrue-report', text: '存款 20 万元未申报', article: '民发〔2021〕57号 第21条' }];
const area = ['window-clerk', 'township-reviewer', 'county-officer', 'supervisor'] as const;
const township = ['window-clerk', 'township-reviewer'] as const;

let draws = 0;

/** One action; the procedure's table says whose it is. Departments see cases that they take part in: 低保 isn't one. */
const action = (name: string, may: Rule['may'], body: object = {}): Rule => ({
  route: 'POST /api/v1/cases/{id}/actions/{action}',
  id: 'case',
  action: name,
  may,
  mayTheirOwn: ['department-handler'],
  elsewhere: 'nothing',
  body: () => body,
});

/** Who sees a case of 低保, and who takes which of its steps (LAW 43, 44; 民发〔2021〕57号 第15–21条). */
export const CASES: readonly Rule[] = [
  {
    route: 'GET /api/v1/cases?limit=100',
    may: [...area, 'assistant'],
    mayTheirOwn: ['department-handler'],
    elsewhere: 'a list without it',
    shows: ({ case: id }) => id,
  },
  {
    route: 'GET /api/v1/cases/{id}',
    id: 'case',
    may: [...area, 'assistant'],
    mayTheirOwn: ['department-handler'],
    elsewhere: 'nothing',
    shows: () => '入户调查',
  },
  action('record-survey', township, survey),
  action('record-check', [...township, 'county-officer'], check),
  action('finish-survey', township),
  action('ask-papers', ['window-clerk'], { papers: ['bank-account'] }),
  action('papers-came', ['window-clerk', 'assistant']),
  action('propose-grant', ['township-reviewer'], opinion),
  action('propose-refusal', ['township-reviewer'], { ...opinion, reasons }),
  action('object', township, { text: '他家儿子在镇上开饭馆' }),
  action('register-relative', [...township, 'county-officer'], { note: '经办的堂弟' }),
  action('record-county-visit', ['county-officer'], { on: '2026-01-05', findings: '属实' }),
  action('confirm', ['county-officer']),
  action('refuse', ['county-officer'], { reasons }),
  action('extend', ['county-officer'], { note: '人户分离，需异地核查' }),
  action('terminate', ['county-officer'], { note: '三次约定入户均无人在家' }),
  action('withdraw', ['window-clerk'], { note: '找到了工作' }),
  {
    route: 'GET /api/v1/samples?limit=100',
    may: ['county-officer', 'supervisor'],
    // The county draws for all its townships; a draw isn't a township's.
    elsewhere: 'a list without it',
    shows: ({ sample }) => sample,
  },
  {
    route: 'POST /api/v1/samples',
    may: ['county-officer'],
    elsewhere: 'nothing-to-sample',
    body: () => ({ programme: `sampled-${++draws}` }),
  },
];
