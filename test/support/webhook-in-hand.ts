import type { County } from './county';

const BUREAU = 'partner-medical-insurance-500112';

const GIVEN_UP = `
  insert into webhook_delivery (webhook_id, client_id, agency_id, kind, event_id, event_type, body, status,
                                next_attempt_at, created_at, ended_at)
  select id, client_id, agency_id, 'event', uuidv7(), 'cn.yimen.referral.claim.v1', '{}', 'dead', now(), now(), now()
    from webhook where client_id = $1 returning id`;

/** 渝北区医疗保障局 has its events pushed to where nobody listens, and one was given up. */
export async function webhookInHand(county: County): Promise<{ webhook: string; delivery: string }> {
  const bureau = await county.partner(BUREAU);
  const registered = await bureau.write('PUT', '/partner/v1/webhook', { url: county.nobodyListens });
  const [delivery] = await county.sql<{ id: string }>(GIVEN_UP, [BUREAU]);
  return { webhook: String(registered.body.id), delivery: String(delivery?.id) };
}
