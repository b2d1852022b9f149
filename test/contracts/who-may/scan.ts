import type { Rule } from '../../support/who-may/rule';

const SCAN = 'api/v1/policy-scans/{id}';
const readers = { may: ['township-reviewer', 'county-officer', 'supervisor'] } as const;

/** Who is poor and goes without is the business of those who can see to it, in their own area. */
export const SCANS: readonly Rule[] = [
  {
    route: 'POST /api/v1/policy-scans',
    may: ['county-officer', 'supervisor'],
    elsewhere: 'not-allowed',
    body: () => ({ division: '500112000000' }),
  },
  {
    ...readers,
    route: 'GET /api/v1/policy-scans?limit=100',
    elsewhere: 'a list without it',
    shows: ({ scan }) => scan,
  },
  { ...readers, route: `GET /${SCAN}`, id: 'scan', elsewhere: 'nothing' },
  {
    ...readers,
    route: `GET /${SCAN}/findings?limit=100`,
    id: 'scan',
    elsewhere: 'nothing',
    shows: ({ finding }) => finding,
  },
  { ...readers, route: `GET /${SCAN}/findings/{findingId}`, id: 'scan', elsewhere: 'nothing' },
];
