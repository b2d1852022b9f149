import { qinFamily } from '../../support/people';
import { qinApplication } from '../../support/steps';
import { VILLAGE } from '../../support/case-in-hand';
import type { Rule } from '../../support/who-may/rule';

const APPLICATION = 'api/v1/applications/{id}';
const area = ['window-clerk', 'township-reviewer', 'county-officer', 'supervisor'] as const;

const LINK = 'api/v1/referrals/{id}/link';
const link = { id: 'charity', may: ['window-clerk', 'county-officer'], elsewhere: 'nothing' } as const;

/** For a charity without an account: window and county send it, nobody else sees whom. */
const LINKS: readonly Rule[] = [
  { ...link, route: `GET /${LINK}` },
  { ...link, route: `POST /${LINK}`, body: () => ({ to: '周会长' }) },
  { ...link, route: `POST /${LINK}/revoke` },
];

/** What the window does: her application from the first word to the measures, her household, her referrals. */
export const WINDOW: readonly Rule[] = [
  {
    route: 'POST /api/v1/applications',
    may: ['window-clerk', 'assistant'],
    elsewhere: 'division-out-of-area',
    body: () => qinApplication({ channel: 'assistant', newHousehold: qinFamily(VILLAGE) }),
  },
  {
    route: 'GET /api/v1/applications?limit=100',
    may: [...area, 'assistant'],
    elsewhere: 'a list without it',
    shows: ({ application }) => application,
  },
  { route: `GET /${APPLICATION}`, id: 'application', may: [...area, 'assistant'], elsewhere: 'nothing' },
  {
    route: `GET /${APPLICATION}/receipt`,
    id: 'application',
    may: ['window-clerk', 'assistant'],
    elsewhere: 'nothing',
    shows: ({ lookupCode }) => lookupCode,
  },
  {
    route: `GET /${APPLICATION}/notices`,
    id: 'application',
    may: [...area, 'assistant'],
    elsewhere: 'nothing',
    shows: ({ notice }) => notice,
  },
  {
    route: 'GET /api/v1/notices/{id}',
    id: 'notice',
    may: [...area, 'assistant'],
    elsewhere: 'nothing',
    shows: () => '受理通知书',
  },
  {
    route: 'GET /api/v1/publicities?limit=100',
    may: [...area, 'assistant'],
    elsewhere: 'a list without it',
    shows: ({ publicity }) => publicity,
  },
  { route: `POST /${APPLICATION}/accept`, id: 'application', may: ['window-clerk'], elsewhere: 'nothing' },
  {
    route: `POST /${APPLICATION}/request-supplement`,
    id: 'application',
    may: ['window-clerk'],
    elsewhere: 'nothing',
    body: () => ({ papers: ['bank-account'] }),
  },
  {
    route: `POST /${APPLICATION}/supplement`,
    id: 'application',
    may: ['window-clerk', 'assistant'],
    elsewhere: 'nothing',
  },
  {
    route: `POST /${APPLICATION}/decline`,
    id: 'application',
    may: ['window-clerk'],
    elsewhere: 'nothing',
    body: () => ({ reason: 'outside-area' }),
  },
  { route: `POST /${APPLICATION}/withdraw`, id: 'application', may: ['window-clerk'], elsewhere: 'nothing' },
  {
    route: `POST /${APPLICATION}/assessment`,
    id: 'application',
    may: ['window-clerk', 'township-reviewer'],
    elsewhere: 'nothing',
  },
  {
    route: `POST /${APPLICATION}/measures`,
    id: 'application',
    may: ['window-clerk'],
    elsewhere: 'nothing',
    body: () => ({ programmes: ['medical'] }),
  },
  {
    route: 'POST /api/v1/households/search',
    may: ['window-clerk', 'township-reviewer', 'county-officer'],
    elsewhere: 'nothing',
    body: ({ residentId }) => ({ residentId }),
    shows: ({ household }) => household,
  },
  { route: 'GET /api/v1/households/{id}', id: 'household', may: area, elsewhere: 'nothing' },
  {
    route: 'GET /api/v1/referrals/{id}',
    id: 'medical',
    may: [...area, 'department-handler'],
    elsewhere: 'nothing',
  },
  {
    route: 'POST /api/v1/referrals/{id}/reroute',
    id: 'medical',
    may: ['window-clerk'],
    elsewhere: 'nothing',
    body: () => ({ toAgencyKind: 'charity', reason: 'higher-level' }),
  },
  {
    route: 'POST /api/v1/referrals/{id}/cancel',
    id: 'medical',
    may: ['window-clerk'],
    elsewhere: 'nothing',
    body: () => ({ reason: 'applicant-gave-up' }),
  },
  ...LINKS,
  {
    route: 'POST /api/v1/referrals/{id}/void',
    id: 'medical',
    may: ['window-clerk'],
    elsewhere: 'nothing',
    body: () => ({ reason: 'wrong-person', note: '应当转的是另一户' }),
  },
  { route: 'POST /api/v1/referrals/{id}/answer', id: 'medical', may: ['window-clerk'], elsewhere: 'nothing' },
  {
    route: 'POST /api/v1/referrals/{id}/urge',
    id: 'medical',
    may: ['window-clerk', 'township-reviewer', 'supervisor'],
    elsewhere: 'nothing',
  },
];
