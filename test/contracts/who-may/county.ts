import { BUDGET_REASON, NIGHT } from '../../support/case-in-hand';
import type { Rule } from '../../support/who-may/rule';

const DESK = 'api/v1/department/referrals';
const area = ['window-clerk', 'township-reviewer', 'county-officer', 'supervisor'] as const;
const YIELD = 'api/v1/warnings/yield';
const FOUND = 'from=2026-01-01&to=2026-01-31';
const counted = { may: ['township-reviewer', 'county-officer', 'supervisor'], elsewhere: 'a list without it' } as const;
/** County civil affairs handles what the window sends it: the same desk, its own referral. */
const civilAffairs = {
  id: 'civilAffairs',
  may: ['county-officer'],
  mayLookOn: ['township-reviewer'],
  mayTheirOwn: ['department-handler'],
  elsewhere: 'nothing',
} as const;

/** What county civil affairs does at its desk, and what it and the townships see of warnings, nights and what is late. */
export const COUNTY: readonly Rule[] = [
  {
    ...civilAffairs,
    route: `GET /${DESK}/{id}`,
    may: ['county-officer', 'supervisor'],
    mayLookOn: ['township-reviewer', 'window-clerk'],
  },
  { ...civilAffairs, route: `POST /${DESK}/{id}/claim` },
  { ...civilAffairs, route: `POST /${DESK}/{id}/release`, may: ['county-officer', 'supervisor'] },
  { ...civilAffairs, route: `POST /${DESK}/{id}/complete`, body: () => ({ outcome: 'granted', monthlyFen: 1 }) },
  {
    route: 'GET /api/v1/warnings?list=all&limit=100',
    may: area,
    elsewhere: 'a list without it',
    shows: ({ warning }) => warning,
  },
  { route: 'GET /api/v1/warnings/{id}', id: 'warning', may: area, elsewhere: 'nothing' },
  {
    route: 'POST /api/v1/warnings/{id}/dispose',
    id: 'warning',
    may: ['window-clerk', 'township-reviewer'],
    elsewhere: 'nothing',
    body: () => ({ disposition: 'informed' }),
  },
  {
    route: 'POST /api/v1/warnings/{id}/follow-up',
    id: 'warning',
    may: ['window-clerk', 'township-reviewer'],
    elsewhere: 'nothing',
    body: () => ({ result: 'not-applying' }),
  },
  { ...counted, route: `GET /${YIELD}?${FOUND}`, shows: () => 'medical-self-pay' },
  { ...counted, route: `GET /${YIELD}/csv?${FOUND}`, shows: () => 'medical-self-pay' },
  { ...counted, route: `GET /${YIELD}/page?${FOUND}`, shows: () => '大额医疗自付' },
  {
    route: 'POST /api/v1/warnings/tuning',
    may: ['policy-officer', 'supervisor'],
    elsewhere: 'not-allowed',
    body: () => ({ division: '500112133000', indicator: 'medical-self-pay', month: '2026-01' }),
  },
  {
    route: 'GET /api/v1/visit-budgets/{division}',
    may: area,
    elsewhere: 'a list without it',
    shows: () => BUDGET_REASON,
  },
  {
    route: 'POST /api/v1/visit-budgets/{division}',
    may: ['township-reviewer', 'county-officer'],
    elsewhere: 'not-allowed',
    body: () => ({ households: 12, reason: '协理员返岗' }),
  },
  { route: 'POST /api/v1/warnings/{id}/application', id: 'warning', may: ['window-clerk'], elsewhere: 'nothing' },
  {
    route: 'GET /api/v1/supervision/clocks?limit=100',
    may: ['township-reviewer', 'county-officer', 'supervisor'],
    elsewhere: 'a list without it',
    shows: ({ medical }) => medical,
  },
  {
    route: 'GET /api/v1/supervision/reasons?from=2026-01-01&to=2026-12-31',
    may: ['township-reviewer', 'county-officer', 'supervisor'],
    elsewhere: 'a list without it',
    shows: () => 'not-our-duty',
  },
  {
    route: 'GET /api/v1/supervision/disclosures?limit=100',
    may: ['county-officer', 'supervisor'],
    elsewhere: 'a list without it',
    shows: ({ medical }) => medical,
  },
  {
    route: 'GET /api/v1/supervision/partners?limit=100',
    may: ['county-officer', 'supervisor'],
    elsewhere: 'a list without it',
    shows: () => 'medical-insurance-500112',
  },
  {
    route: `GET /api/v1/nights?before=${NIGHT.replace('-05', '-06')}`,
    may: area,
    elsewhere: 'a list without it',
    shows: () => '"warned":1',
  },
  {
    route: 'GET /api/v1/nights/{date}',
    may: area,
    elsewhere: 'a list without it',
    shows: () => '"place":"统景镇"',
  },
];
