import type { Rule } from '../../support/who-may/rule';

const DESK = 'api/v1/department/referrals';
const medical = { id: 'medical', elsewhere: 'nothing' } as const;
/** Handling: the bureau it is addressed to, and nobody else, though they see it through their area. */
const handling = {
  ...medical,
  may: ['department-handler'],
  mayLookOn: ['county-officer', 'township-reviewer'],
} as const;

/** What a department's officers do with what was referred to medical insurance. */
export const DEPARTMENT: readonly Rule[] = [
  {
    route: `GET /${DESK}?limit=100`,
    may: ['department-handler'],
    mayTheirOwn: ['window-clerk', 'township-reviewer', 'county-officer', 'supervisor'],
    elsewhere: 'a list without it',
    shows: ({ medical: id }) => id,
  },
  {
    ...medical,
    route: `GET /${DESK}/{id}`,
    may: ['department-handler'],
    mayLookOn: ['window-clerk', 'township-reviewer', 'county-officer', 'supervisor'],
  },
  {
    route: `POST /${DESK}/claim-next`,
    may: ['department-handler'],
    mayTheirOwn: ['township-reviewer', 'county-officer'],
    elsewhere: 'the same',
    body: () => ({ limit: 1, programmes: ['none-such'] }),
  },
  { ...handling, route: `POST /${DESK}/{id}/claim` },
  { ...handling, route: `POST /${DESK}/{id}/release`, mayLookOn: [...handling.mayLookOn, 'supervisor'] },
  { ...handling, route: `POST /${DESK}/{id}/renew` },
  { ...handling, route: `POST /${DESK}/{id}/start` },
  { ...handling, route: `POST /${DESK}/{id}/hold`, body: () => ({ reason: 'window-visit' }) },
  { ...handling, route: `POST /${DESK}/{id}/resume` },
  { ...handling, route: `POST /${DESK}/{id}/complete`, body: () => ({ outcome: 'granted', oneOffFen: 1 }) },
  { ...handling, route: `POST /${DESK}/{id}/return`, body: () => ({ reasons: ['not-our-duty'] }) },
  {
    ...handling,
    route: `POST /${DESK}/{id}/assists`,
    body: () => ({ toAgencyKind: 'housing', task: '请核实住房情况' }),
  },
  { ...handling, route: `POST /${DESK}/{id}/assists/{assistId}/cancel`, body: () => ({ reason: 'need-met' }) },
];
