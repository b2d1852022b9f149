import type { Actor } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { DELIVERY } from './delivery';
import type { Delivery } from './delivery';
import { ownWebhook } from './own-webhook';
import { logWebhook } from './webhook';
import { refuse } from './webhook.errors';

const AGAIN = `
  update webhook_delivery
     set status = 'waiting', next_attempt_at = coalesce(leased_until, $3), ended_at = null,
         attempts = case status when 'waiting' then attempts else 0 end
   where id = $1 and webhook_id = $2
  returning ${DELIVERY}`;

/**
 * Sends it again at once, under the same `webhook-id`: a dead letter, one that was delivered, or one that waits for its
 * next attempt; one that is being sent right now is left to it. Refuses `webhook-not-found`, `webhook-off`, `webhook-delivery-not-found`.
 */
export async function resendDelivery(tx: Tx, actor: Actor, { id, now }: { id: string; now: Date }): Promise<Delivery> {
  const webhook = await ownWebhook(tx, actor);
  if (webhook.status === 'off') throw refuse('webhook-off');
  const again = await row<Delivery>(tx, AGAIN, [id, webhook.id, now]);
  if (!again) throw refuse('webhook-delivery-not-found');
  await logWebhook(tx, actor, webhook, 'resend');
  return again;
}
