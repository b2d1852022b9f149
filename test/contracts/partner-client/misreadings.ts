import { partnerClient } from './work-off';

const client = partnerClient('', '');
const path = { id: '0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69' };
const params = { path, header: { 'Idempotency-Key': 'k', 'If-Match': '"1"' } };

/** What a bureau's programmers may get wrong, one a line; against the generated types none of them compiles. */
export const misreadings = [
  () => client.GET('/partner/v1/refferals', {}),
  () => client.GET('/partner/v1/referrals', { params: { query: { state: 'requested' } } }),
  () => client.POST('/partner/v1/referrals/{id}/claim', { params: { path } }),
  () => client.POST('/partner/v1/referrals/{id}/start', { params: { path, header: { 'If-Match': '"1"' } } }),
  () => client.POST('/partner/v1/referrals/{id}/complete', { params, body: { outcome: 'done' } }),
  () => client.POST('/partner/v1/referrals/{id}/complete', { params, body: { outcome: 'refused', reasons: ['no'] } }),
  () => client.POST('/partner/v1/referrals/{id}/return', { params }),
  () => client.POST('/partner/v1/referrals/{id}/return', { params, body: { reasons: ['nobody-knows'] } }),
  () => client.POST('/partner/v1/referrals/claim-next', { params: { header: params.header }, body: {} }),
  () => client.GET('/partner/v1/events', { params: { query: { since: '2026-09-01' } } }),
  async () => (await client.GET('/partner/v1/whoami', {})).data?.agencyKind === 'police',
];
