import type { Actor } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { ownWebhook } from './own-webhook';
import type { Webhook } from './webhook';

export interface WebhookView extends Webhook {
  /** Those that events are signed with now, the newest first. */
  secrets: { madeAt: Date; liveUntil: Date | null }[];
  /** Deliveries that will be tried, for the first time or again. */
  waiting: number;
  /** Deliveries that were given up. */
  dead: number;
}

const LIVE = `
  select made_at as "madeAt", live_until as "liveUntil" from webhook_secret
   where webhook_id = $1 and (live_until is null or live_until > $2) order by live_until nulls first`;
const OPEN = `
  select count(*) filter (where status = 'waiting')::int as waiting, count(*) filter (where status = 'dead')::int as dead
    from webhook_delivery where webhook_id = $1 and status <> 'delivered'`;

/** The client's webhook as it is at that moment, without its secrets. Refuses `webhook-not-found`. */
export async function webhookOf(tx: Tx, actor: Actor, now: Date): Promise<WebhookView> {
  return viewOf(tx, await ownWebhook(tx, actor), now);
}

/** The same of a webhook that is at hand. */
export async function viewOf(tx: Tx, webhook: Webhook, now: Date): Promise<WebhookView> {
  const secrets = await rows<WebhookView['secrets'][number]>(tx, LIVE, [webhook.id, now]);
  const open = (await row<{ waiting: number; dead: number }>(tx, OPEN, [webhook.id])) as {
    waiting: number;
    dead: number;
  };
  return { ...webhook, secrets, ...open };
}
