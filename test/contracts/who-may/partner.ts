import { seenThere } from '../../support/lead-in-hand';
import type { Asked } from '../../support/who-may/ask';

const POOL = 'partner/v1/referrals';
const one = { id: 'medical', elsewhere: 'nothing' } as const;
const hook = { elsewhere: 'nothing' } as const;

/** What medical insurance's own system does with what was referred to medical insurance. */
export const PARTNER: readonly Asked[] = [
  {
    route: `GET /${POOL}?limit=100`,
    elsewhere: 'a list without it',
    shows: ({ medical }) => medical,
  },
  { ...one, route: `GET /${POOL}/{id}` },
  { route: `POST /${POOL}/claim-next`, elsewhere: 'the same', body: () => ({ limit: 1, programmes: ['none-such'] }) },
  { ...one, route: `POST /${POOL}/{id}/claim` },
  { ...one, route: `POST /${POOL}/{id}/release` },
  { ...one, route: `POST /${POOL}/{id}/renew` },
  { ...one, route: `POST /${POOL}/{id}/start` },
  { ...one, route: `POST /${POOL}/{id}/hold`, body: () => ({ reason: 'window-visit' }) },
  { ...one, route: `POST /${POOL}/{id}/resume` },
  { ...one, route: `POST /${POOL}/{id}/complete`, body: () => ({ outcome: 'granted', oneOffFen: 1 }) },
  { ...one, route: `POST /${POOL}/{id}/return`, body: () => ({ reasons: ['not-our-duty'] }) },
  { ...one, route: `POST /${POOL}/{id}/assists`, body: () => ({ toAgencyKind: 'housing', task: '请核实住房情况' }) },
  { ...one, route: `POST /${POOL}/{id}/assists/{assistId}/cancel`, body: () => ({ reason: 'need-met' }) },
  {
    route: 'GET /partner/v1/events?limit=100',
    elsewhere: 'a list without it',
    shows: ({ medical }) => medical,
  },
  { ...hook, route: 'GET /partner/v1/webhook', shows: ({ webhook }) => webhook },
  {
    ...hook,
    route: 'PUT /partner/v1/webhook',
    // Everybody has one of their own, or none.
    elsewhere: 'the same',
    body: () => ({ url: 'http://127.0.0.1:9/' }),
  },
  { ...hook, route: 'POST /partner/v1/webhook/secret' },
  { ...hook, route: 'POST /partner/v1/webhook/ping' },
  { ...hook, route: 'GET /partner/v1/webhook/deliveries?limit=100', shows: ({ delivery }) => delivery },
  { ...hook, route: 'POST /partner/v1/webhook/deliveries/{id}/resend', id: 'delivery' },
  { ...hook, route: 'DELETE /partner/v1/webhook' },
  { route: 'POST /partner/v1/leads', elsewhere: 'the same', body: () => seenThere({ cameBy: 'hospital' }) },
  { route: 'GET /partner/v1/leads/{id}', id: 'partnerLead', elsewhere: 'nothing', shows: () => '已收到' },
  { route: 'GET /partner/v1/whoami', elsewhere: 'a list without it', shows: () => '渝北区医疗保障局' },
];
