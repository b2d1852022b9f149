import { XIEXING, XIEXING_NAME } from '../../support/region/places';
import type { Rule } from '../../support/who-may/rule';

const area = ['window-clerk', 'township-reviewer', 'county-officer', 'supervisor'] as const;

/** What goes to another region, and back to one: the window does it, those who supervise look on. */
export const HANDOVERS: readonly Rule[] = [
  {
    route: 'POST /api/v1/applications/{id}/hand-over',
    id: 'application',
    may: ['window-clerk'],
    elsewhere: 'nothing',
    body: () => ({ division: XIEXING, place: XIEXING_NAME }),
  },
  {
    route: 'POST /api/v1/applications/{id}/send-back',
    id: 'application',
    may: ['window-clerk'],
    elsewhere: 'nothing',
    body: () => ({ reason: 'not-competent' }),
  },
  {
    route: 'GET /api/v1/handovers?limit=100',
    may: area,
    elsewhere: 'a list without it',
    shows: ({ handover }) => handover,
  },
  { route: 'GET /api/v1/handovers/{id}', id: 'handover', may: area, elsewhere: 'nothing' },
  { route: 'POST /api/v1/handovers/{id}/recall', id: 'handover', may: ['window-clerk'], elsewhere: 'nothing' },
];
