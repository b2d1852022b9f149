import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { v7 as uuidv7 } from 'uuid';
import type { Delivery } from './delivery';
import { SENDABLE } from './make-deliveries';
import { liveSecrets } from './secrets.repository';
import type { SealedSecret } from './secrets.repository';
import type { WebhookOwner } from './webhook-rules';

/** Longer than an attempt can take. */
const LEASE_MS = 60_000;

/** Only one chooses at a time: two that count what is under way from their own snapshots would each fill a host up. */
const MY_TURN = `select pg_try_advisory_xact_lock(hashtextextended('claim-deliveries', 0)) as mine`;

/**
 * Of each host as many as may be under way to it, whoever sends them, but one of a host that fails; those of hosts that
 * don't fail first, then the longest due. No row is locked but what is taken.
 */
const CLAIM = `
  with hook as (
    select w.id, w.host, w.first_failed_at is not null as failing from ${SENDABLE}
     where w.status = 'on' and exists (
           select from webhook_delivery d
            where d.webhook_id = w.id and d.status = 'waiting' and d.next_attempt_at <= $1)
  ), busy as (
    select v.host, count(*) as n from webhook_delivery b join webhook v on v.id = b.webhook_id
     where b.lease_id is not null and b.leased_until > $1 group by v.host
  ), due as (
    select hook.host, hook.failing, one.*,
           row_number() over (partition by hook.host order by hook.failing, one.next_attempt_at, one.id) as place
      from hook cross join lateral (
           select d.id, d.next_attempt_at from webhook_delivery d
            where d.webhook_id = hook.id and d.status = 'waiting' and d.next_attempt_at <= $1
            order by d.next_attempt_at limit $2) one
  ), chosen as (
    select due.id from due left join busy using (host)
     where place <= case when failing then 1 else $2 end - coalesce(busy.n, 0)
     order by failing, next_attempt_at, due.id limit $3
  ), taken as (
    select d.id from webhook_delivery d join chosen using (id)
     where d.status = 'waiting' and d.next_attempt_at <= $1 for update of d skip locked
  )
  update webhook_delivery d
     set attempts = d.attempts + 1, last_attempt_at = $1, lease_id = $4, leased_until = $5, next_attempt_at = $5
    from taken, webhook w join agency a on a.id = w.agency_id
   where d.id = taken.id and w.id = d.webhook_id
  returning d.id, d.webhook_id as "webhookId", d.event_id as "eventId", d.kind, d.body, d.attempts, w.url,
         jsonb_build_object('clientId', w.client_id, 'agencyCode', a.code) as owner`;

export interface ClaimedDelivery extends Pick<Delivery, 'id' | 'eventId' | 'kind' | 'attempts'> {
  webhookId: string;
  url: string;
  owner: WebhookOwner;
  body: string;
  leaseId: string;
  /** The newest first. */
  secrets: SealedSecret[];
}

export interface DueInput {
  now: Date;
  /** At most so many under way to one host, of all processes. */
  perHost: number;
  limit: number;
}

/**
 * Deliveries that are due, leased to whoever asked: nobody else takes them for a minute. One whose sender died comes due
 * again by itself, with the same `webhook-id`. Empty as well where somebody else is choosing just now.
 */
export async function claimDeliveries(tx: Tx, { now, perHost, limit }: DueInput): Promise<ClaimedDelivery[]> {
  if (!(await row<{ mine: boolean }>(tx, MY_TURN))?.mine) return [];
  const leaseId = uuidv7();
  const until = new Date(now.getTime() + LEASE_MS);
  const claimed = await rows<Omit<ClaimedDelivery, 'leaseId' | 'secrets'>>(tx, CLAIM, [
    now,
    perHost,
    limit,
    leaseId,
    until,
  ]);
  if (claimed.length === 0) return [];
  const live = await liveSecrets(tx, [...new Set(claimed.map(({ webhookId }) => webhookId))], now);
  const secretsOf = (id: string) => live.filter(({ webhookId }) => webhookId === id);
  return claimed.map((one) => ({ ...one, leaseId, secrets: secretsOf(one.webhookId) }));
}
