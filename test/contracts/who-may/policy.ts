import { packText, PROPOSAL } from '../../support/policy';
import { EVERY_ROLE } from '../../support/who-may/rule';
import type { Rule } from '../../support/who-may/rule';

const PACK = 'api/v1/policy-packs/{ref}';
const officers = { id: 'draft', may: ['policy-officer'], elsewhere: 'nothing' } as const;

/** Rules are public knowledge once published; until then they are the business of the place's policy officers. */
export const POLICY: readonly Rule[] = [
  {
    route: 'POST /api/v1/policy-packs',
    may: ['policy-officer'],
    elsewhere: 'not-allowed',
    body: () => ({ text: packText() }),
  },
  {
    route: 'GET /api/v1/policy-packs?limit=100',
    may: EVERY_ROLE,
    elsewhere: 'the same',
    shows: ({ published }) => published,
  },
  { route: `GET /${PACK}`, id: 'published', may: EVERY_ROLE, elsewhere: 'the same' },
  { ...officers, route: `POST /${PACK}/propose`, body: () => PROPOSAL },
  { ...officers, route: `POST /${PACK}/publish` },
  { ...officers, route: `POST /${PACK}/reject`, body: () => ({ reason: '金额与文件不符' }) },
];
