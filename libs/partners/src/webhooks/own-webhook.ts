import type { Actor } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { WEBHOOK } from './webhook';
import type { Webhook } from './webhook';
import { refuse } from './webhook.errors';

const OWN = `select ${WEBHOOK} from webhook where client_id = $1 and agency_id = $2`;
const LOCKED = `${OWN} for update`;

/** The webhook of the client that asks. Refuses `webhook-not-found`. */
export async function ownWebhook(tx: Tx, actor: Actor, held?: 'for update'): Promise<Webhook> {
  assertMay(actor, 'webhook.manage');
  const found = await row<Webhook>(tx, held ? LOCKED : OWN, [actor.id, actor.agencyId]);
  if (!found) throw refuse('webhook-not-found');
  return found;
}

/** To be asked before an address is looked at, which takes a name service. */
export async function mayManageWebhook(_tx: Tx, actor: Actor): Promise<void> {
  assertMay(actor, 'webhook.manage');
}
