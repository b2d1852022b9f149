import type { Actor } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { v7 as uuidv7 } from 'uuid';
import { DELIVERY } from './delivery';
import type { Delivery } from './delivery';
import { ownWebhook } from './own-webhook';
import { logWebhook } from './webhook';
import { refuse } from './webhook.errors';

const TYPE = 'cn.yimen.webhook.ping.v1';

const PING = `
  insert into webhook_delivery (webhook_id, client_id, agency_id, kind, event_id, event_type, body, next_attempt_at, created_at)
  values ($1, $2, $3, 'ping', $4, $5, $6, $7, $7)
  returning ${DELIVERY}`;

/** A test event, signed and sent like any other but tried once. Refuses `webhook-not-found`, `webhook-off`. */
export async function pingWebhook(
  tx: Tx,
  actor: Actor,
  { now, source }: { now: Date; source: string },
): Promise<Delivery> {
  const webhook = await ownWebhook(tx, actor);
  if (webhook.status === 'off') throw refuse('webhook-off');
  const id = uuidv7();
  const told = { specversion: '1.0', id, source, type: TYPE, subject: webhook.id, time: now.toISOString() };
  const body = JSON.stringify({ ...told, datacontenttype: 'application/json', data: { webhookId: webhook.id } });
  await logWebhook(tx, actor, webhook, 'ping');
  const made = [webhook.id, webhook.clientId, webhook.agencyId, id, TYPE, body, now];
  return (await row<Delivery>(tx, PING, made)) as Delivery;
}
