import type { Actor } from '@yimen/kernel';
import { assertFresh, rows } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import { ownWebhook } from './own-webhook';
import { logWebhook } from './webhook';
import type { Webhook } from './webhook';

/** Nothing is pushed any more; secrets and what was waiting go with it. The feed still has every event. */
export async function removeWebhook(tx: Tx, actor: Actor, { seen }: { seen: SeenVersion }): Promise<Webhook> {
  const webhook = await ownWebhook(tx, actor, 'for update');
  assertFresh(seen, webhook.version);
  await rows(tx, 'delete from webhook where id = $1', [webhook.id]);
  await logWebhook(tx, actor, webhook, 'remove');
  return webhook;
}
