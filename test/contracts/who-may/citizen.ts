import { EVERY_ROLE } from '../../support/who-may/rule';
import type { Rule } from '../../support/who-may/rule';

/** Places and holidays are public knowledge: every officer may read them, whatever the role. */
export const REFERENCE: readonly Rule[] = [
  {
    route: 'GET /api/v1/reference/divisions?parent=500112133000',
    may: EVERY_ROLE,
    elsewhere: 'the same',
    shows: () => '江口村村民委员会',
  },
  { route: 'GET /api/v1/reference/calendar/{year}', may: EVERY_ROLE, elsewhere: 'the same' },
];

/** The applicant has no account; her receipt opens her own case and its notices, and no other. */
export const CITIZEN = [
  'POST /api/v1/citizen/lookup',
  'POST /api/v1/citizen/notices',
  'POST /api/v1/citizen/notices/{id}',
] as const;

/** Whoever sees somebody in need, without an account; the receipt opens that report and nothing about anybody. */
export const NEIGHBOURS = ['POST /api/v1/citizen/leads', 'POST /api/v1/citizen/leads/lookup'] as const;

/** Hangs in the village for everybody: no account, no name, nothing but the page. */
export const PUBLIC = ['GET /public/v1/publicity/{id}'] as const;

const PAGE = '/public/v1/links/{token}';

/** Whoever was sent an answer link: its address opens one referral and no other (apps/api/src/links). */
export const BY_LINK = [
  `GET ${PAGE}`,
  ...['claim', 'complete', 'hold', 'renew', 'resume', 'return'].map((action) => `POST ${PAGE}/${action}`),
] as const;
