import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

const DELIVERIES = `
  delete from webhook_delivery where id in (
    select id from webhook_delivery
     where status = 'delivered' and ended_at < $1::timestamptz - interval '30 days'
        or status = 'dead' and ended_at < $1::timestamptz - interval '90 days'
     limit $2)
  returning 1`;
const SECRETS = 'delete from webhook_secret where live_until < $1';

/** Deliveries are kept for 30 days, dead letters for 90; a secret that no longer lives for no longer. Returns how many deliveries went. */
export async function forgetDeliveries(tx: Tx, now: Date, limit: number): Promise<number> {
  await rows(tx, SECRETS, [now]);
  return (await rows(tx, DELIVERIES, [now, limit])).length;
}
