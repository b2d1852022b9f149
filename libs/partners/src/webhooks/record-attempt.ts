import type { Actor } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { ClaimedDelivery } from './claim-deliveries';
import { nextAttempt } from './retry-table';
import type { Sent } from './sender';
import { logWebhook, WEBHOOK } from './webhook';
import type { Webhook } from './webhook';

/** Only whoever still has the lease: one who was slow must not overwrite what another found. */
const RECORD = `
  update webhook_delivery
     set status = $3, next_attempt_at = coalesce($4, next_attempt_at), ended_at = $5, last_status = $6, last_fault = $7,
         lease_id = null, leased_until = null
   where id = $1 and lease_id = $2 and status = 'waiting'
  returning id`;
const WELL = 'update webhook set last_success_at = $2, first_failed_at = null where id = $1';
const ILL = 'update webhook set first_failed_at = coalesce(first_failed_at, $2) where id = $1';
const GONE = `
  update webhook set status = 'off', off_reason = 'gone', off_at = $2, version = version + 1
   where id = $1 and status = 'on' and url = $3 returning ${WEBHOOK}`;

/** What became of an attempt. The wait for the next grows; after the last it is a dead letter. 410 switches the webhook off. */
export async function recordAttempt(
  tx: Tx,
  actor: Actor,
  delivery: ClaimedDelivery,
  { status, fault, now }: Sent & { now: Date },
): Promise<void> {
  const { id, leaseId, webhookId, kind, attempts, url } = delivery;
  const next = fault === null ? null : nextAttempt(kind, attempts, now);
  const became = fault === null ? 'delivered' : next ? 'waiting' : 'dead';
  const ended = became === 'waiting' ? null : now;
  if (!(await row(tx, RECORD, [id, leaseId, became, next, ended, status, fault]))) return;
  await rows(tx, fault === null ? WELL : ILL, [webhookId, now]);
  if (fault !== 'gone') return;
  const off = await row<Webhook>(tx, GONE, [webhookId, now, url]);
  if (off) await logWebhook(tx, actor, off, 'switch-off');
}
