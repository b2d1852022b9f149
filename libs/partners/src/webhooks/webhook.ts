import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Actor } from '@yimen/kernel';

/** Where a bureau's own system wants its events pushed to: one address a client. */
export interface Webhook {
  id: string;
  clientId: string;
  agencyId: string;
  url: string;
  /** `host:port`. */
  host: string;
  /** off: the address said that it is gone for good; registering one again switches it on. */
  status: 'on' | 'off';
  offReason: 'gone' | null;
  offAt: Date | null;
  version: number;
  registeredAt: Date;
  lastSuccessAt: Date | null;
  /** The first failure since the last success. */
  firstFailedAt: Date | null;
}

export const WEBHOOK = `
  id, client_id as "clientId", agency_id as "agencyId", url, host, status, off_reason as "offReason", off_at as "offAt",
  version, registered_at as "registeredAt", last_success_at as "lastSuccessAt", first_failed_at as "firstFailedAt"`;

export type WebhookAction = 'register' | 'change' | 'rotate-secret' | 'ping' | 'resend' | 'remove' | 'switch-off';

const LOG = `
  insert into webhook_log (webhook_id, client_id, agency_id, action, actor_kind, host) values ($1, $2, $3, $4, $5, $6)`;

/** Leaves a line that outlives the webhook: who changed where events go. */
export async function logWebhook(
  tx: Tx,
  { kind }: Pick<Actor, 'kind'>,
  { id, clientId, agencyId, host }: Pick<Webhook, 'id' | 'clientId' | 'agencyId' | 'host'>,
  action: WebhookAction,
): Promise<void> {
  await rows(tx, LOG, [id, clientId, agencyId, action, kind, host]);
}
