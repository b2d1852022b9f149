import type { Asked } from '../../support/who-may/ask';

const POOL = 'partner/v1/referrals';
const one = { id: 'medical', elsewhere: 'nothing' } as const;

/** What medical insurance's own system does with what was referred to medical insurance. */
export const PARTNER: readonly Asked[] = [
  {
    route: `GET /${POOL}?limit=100`,
    elsewhere: 'a list without it',
    shows: ({ medical }) => medical,
  },
  { ...one, route: `GET /${POOL}/{id}` },
  { ...one, route: `POST /${POOL}/{id}/claim` },
  { ...one, route: `POST /${POOL}/{id}/release` },
  { ...one, route: `POST /${POOL}/{id}/renew` },
  { ...one, route: `POST /${POOL}/{id}/start` },
  { ...one, route: `POST /${POOL}/{id}/hold`, body: () => ({ reason: 'applicant-papers' }) },
  { ...one, route: `POST /${POOL}/{id}/resume` },
  { ...one, route: `POST /${POOL}/{id}/complete`, body: () => ({ outcome: 'granted', oneOffFen: 1 }) },
  { ...one, route: `POST /${POOL}/{id}/return`, body: () => ({ reason: 'not-our-duty' }) },
  { route: 'GET /partner/v1/whoami', elsewhere: 'a list without it', shows: () => '渝北区医疗保障局' },
];
