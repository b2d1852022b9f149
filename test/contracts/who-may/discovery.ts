import { seenThere } from '../../support/lead-in-hand';
import type { Rule } from '../../support/who-may/rule';

const LEAD = 'api/v1/leads/{id}';
const HANDLERS = ['window-clerk', 'township-reviewer', 'county-officer'] as const;
const area = [...HANDLERS, 'assistant', 'supervisor'] as const;
const reporters = [...HANDLERS, 'assistant', 'department-handler'] as const;
const step = { id: 'lead', may: HANDLERS, elsewhere: 'nothing' } as const;
const plan = { id: 'visitPlan', elsewhere: 'nothing' } as const;
const visit = () => ({ visitedOn: new Date().toISOString().slice(0, 10), visitors: ['周网格'], findings: ['safe'] });

let taken = 0;
/** Each call another: a household has one plan of a class. */
const nextOf = (homes: string) => homes.split(',')[taken++ % 60];

/** A department is nobody's area: it reads what it was told of, and this lead it wasn't. */
const told = { mayTheirOwn: ['department-handler'] } as const;

/** 主动发现: everybody reports, the area looks into it, the county ends what is about a minor. */
export const DISCOVERY: readonly Rule[] = [
  { route: 'POST /api/v1/leads', may: reporters, elsewhere: 'the same', body: () => seenThere() },
  {
    route: 'GET /api/v1/leads?limit=100',
    may: area,
    ...told,
    elsewhere: 'a list without it',
    shows: ({ lead }) => lead,
  },
  { ...told, route: `GET /${LEAD}`, id: 'lead', may: area, elsewhere: 'nothing', shows: () => '江口村' },
  { ...step, route: `POST /${LEAD}/take` },
  { ...step, route: `POST /${LEAD}/release` },
  { ...step, route: `POST /${LEAD}/visits`, may: [...HANDLERS, 'assistant'], body: visit },
  {
    ...step,
    route: `POST /${LEAD}/application`,
    may: ['window-clerk'],
    body: ({ household }) => ({ householdId: household, hardships: [{ kind: 'income' }] }),
  },
  { ...step, route: `POST /${LEAD}/end`, body: () => ({ outcome: 'referral', toAgencyKind: 'charity' }) },
  {
    route: `POST /${LEAD}/acknowledge`,
    id: 'minorsLead',
    may: ['county-officer'],
    // Charity was told of it, medical insurance wasn't.
    mayTheirOwn: ['department-handler'],
    elsewhere: 'nothing',
    body: () => ({ note: '已派人前往' }),
  },
  { route: `POST /${LEAD}/confirm`, id: 'minorsLead', may: ['county-officer'], elsewhere: 'nothing', body: () => ({}) },
  {
    route: `POST /${LEAD}/send-back`,
    id: 'minorsLead',
    may: ['county-officer'],
    elsewhere: 'nothing',
    body: () => ({ note: '请核实监护人' }),
  },
  // What each reported themselves, which this lead is the assistant's.
  { route: 'GET /api/v1/lead-reports?limit=100', may: reporters, elsewhere: 'the same' },
  {
    route: 'GET /api/v1/lead-reports/{id}',
    id: 'lead',
    may: ['assistant'],
    mayTheirOwn: [...HANDLERS, 'department-handler'],
    elsewhere: 'nothing',
    shows: () => '已收到',
  },
  {
    route: 'POST /api/v1/visit-plans',
    may: HANDLERS,
    elsewhere: 'nothing',
    body: ({ homes }) => ({ householdId: nextOf(homes), class: 'low-income' }),
  },
  {
    route: 'GET /api/v1/visit-plans?limit=100',
    may: area,
    elsewhere: 'a list without it',
    shows: ({ visitPlan }) => visitPlan,
  },
  { ...plan, route: 'GET /api/v1/visit-plans/{id}', may: area },
  { ...plan, route: 'POST /api/v1/visit-plans/{id}/visits', may: [...HANDLERS, 'assistant'], body: visit },
  { ...plan, route: 'POST /api/v1/visit-plans/{id}/end', may: HANDLERS, body: () => ({ reason: 'mistaken' }) },
];
