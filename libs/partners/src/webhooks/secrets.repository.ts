import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

const OLD = 'delete from webhook_secret where webhook_id = $1 and (live_until is not null or $2::timestamptz is null)';
const RETIRED = 'update webhook_secret set live_until = $2 where webhook_id = $1 and live_until is null';
const INSERT = `
  insert into webhook_secret (id, webhook_id, client_id, sealed, made_at) values ($1, $2, $3, $4, $5)`;

export interface NewSecret {
  id: string;
  webhookId: string;
  clientId: string;
  sealed: Buffer;
  now: Date;
}

/** The newest secret from now on; the one before it lives until then, null: no longer. Never more than two live. */
export async function putSecret(tx: Tx, secret: NewSecret, oldUntil: Date | null): Promise<void> {
  const { id, webhookId, clientId, sealed, now } = secret;
  await rows(tx, OLD, [webhookId, oldUntil]);
  await rows(tx, RETIRED, [webhookId, oldUntil]);
  await rows(tx, INSERT, [id, webhookId, clientId, sealed, now]);
}

export interface SealedSecret {
  id: string;
  webhookId: string;
  sealed: Buffer;
}

const LIVE = `
  select id, webhook_id as "webhookId", sealed from webhook_secret
   where webhook_id = any ($1) and (live_until is null or live_until > $2)
   order by live_until nulls first`;

/** Live secrets of these webhooks, the newest of each first. */
export function liveSecrets(tx: Tx, webhookIds: readonly string[], now: Date): Promise<SealedSecret[]> {
  return rows<SealedSecret>(tx, LIVE, [webhookIds, now]);
}

const ONE = 'select id, webhook_id as "webhookId", sealed from webhook_secret where id = $1';

export async function secretById(tx: Tx, id: string): Promise<SealedSecret | null> {
  return (await rows<SealedSecret>(tx, ONE, [id]))[0] ?? null;
}
