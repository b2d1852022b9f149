import { scoped, SqlMigration } from './sql-migration';

/** A bureau's own system sees its own webhook; the worker all of them. */
const OWN = 'client_id = (select scope_subject()) or (select scope_is_system())';
/** Whoever supervises an area looks on at the bureaus whose area lies within it; nobody else pays for the question. */
const SUPERVISED = `(select current_setting('app.actor_kind', true)) = 'officer'
  and agency_id in (select id from agency where division ^@ any ((select scope_divisions())::text[]))`;

function supervised(table: string): string {
  return `create policy ${table}_supervised on ${table} for select using (${SUPERVISED});`;
}

/** Where events are pushed to, with which secrets, and what became of each. */
export class CreateWebhooks1764000000022 extends SqlMigration {
  readonly name = 'CreateWebhooks1764000000022';

  protected readonly upSql = `
    create table webhook (
      id uuid constraint webhook_pk primary key,
      client_id text not null constraint webhook_client_unique unique constraint webhook_client_fk references partner_client,
      agency_id uuid not null constraint webhook_agency_fk references agency,
      url text not null check (length(url) <= 500),
      host text not null,
      status text not null constraint webhook_status check (status in ('on', 'off')),
      off_reason text,
      off_at timestamptz,
      version int not null default 1,
      told_to bigint not null,
      registered_at timestamptz not null,
      last_success_at timestamptz,
      first_failed_at timestamptz,
      constraint webhook_off_with_reason check ((status = 'off') = (off_reason is not null and off_at is not null))
    );
    comment on table webhook is 'Where a bureau''s own system wants its events pushed to: one address a client. told_to is the feed position up to which deliveries were made';
    comment on column webhook.url is 'class:2 as the bureau registered it';
    comment on column webhook.host is 'class:1 host:port of url: so many are sent to one at once';
    comment on column webhook.off_reason is 'class:1 gone: the address answered 410';
    comment on column webhook.first_failed_at is 'The first failure since the last success';
    create index webhook_agency on webhook (agency_id);
    create index webhook_host on webhook (host);

    create table webhook_secret (
      id uuid constraint webhook_secret_pk primary key,
      webhook_id uuid not null constraint webhook_secret_webhook_fk references webhook on delete cascade,
      client_id text not null,
      sealed bytea not null,
      made_at timestamptz not null,
      live_until timestamptz
    );
    comment on table webhook_secret is 'What events are signed with: the newest, and while the receiver changes over the one before';
    comment on column webhook_secret.sealed is 'class:4 nonce, tag and ciphertext (AES-256-GCM) bound to the row; the key is derived from LOOKUP_SECRET';
    comment on column webhook_secret.live_until is 'Null: the newest';
    create unique index webhook_secret_newest on webhook_secret (webhook_id) where live_until is null;
    create index webhook_secret_webhook on webhook_secret (webhook_id);

    create table webhook_delivery (
      id uuid constraint webhook_delivery_pk primary key default uuidv7(),
      webhook_id uuid not null constraint webhook_delivery_webhook_fk references webhook on delete cascade,
      client_id text not null,
      agency_id uuid not null,
      kind text not null constraint webhook_delivery_kind check (kind in ('event', 'ping')),
      event_id uuid not null,
      event_type text not null,
      body text not null,
      status text not null default 'waiting'
        constraint webhook_delivery_status check (status in ('waiting', 'delivered', 'dead')),
      attempts int not null default 0,
      next_attempt_at timestamptz not null,
      lease_id uuid,
      leased_until timestamptz,
      created_at timestamptz not null,
      last_attempt_at timestamptz,
      last_status int,
      last_fault text,
      ended_at timestamptz,
      constraint webhook_delivery_once unique (webhook_id, event_id),
      constraint webhook_delivery_leased check ((lease_id is null) = (leased_until is null)
        and (lease_id is null or status = 'waiting')),
      constraint webhook_delivery_ended check ((status = 'waiting') = (ended_at is null))
    );
    comment on table webhook_delivery is 'An event to be pushed, once a webhook; event_id is its webhook-id at every attempt. Who has the lease is sending it; a lease that lapses, lapses with its process';
    comment on column webhook_delivery.event_type is 'class:1 as the CloudEvent says';
    comment on column webhook_delivery.body is 'class:2 the CloudEvent, byte for byte at every attempt: ids and codes, nobody''s name';
    comment on column webhook_delivery.attempts is 'Since it was made, sent again by hand, or the address changed';
    comment on column webhook_delivery.last_status is 'HTTP status; of the answer nothing else is kept';
    comment on column webhook_delivery.last_fault is 'class:1 code of ours';
    create index webhook_delivery_due on webhook_delivery (webhook_id, next_attempt_at) where status = 'waiting';
    create index webhook_delivery_under_way on webhook_delivery (webhook_id) where lease_id is not null;
    create index webhook_delivery_open on webhook_delivery (agency_id, status) where status <> 'delivered';
    create index webhook_delivery_newest on webhook_delivery (webhook_id, id);
    create index webhook_delivery_by_status on webhook_delivery (webhook_id, status, id);
    create index webhook_delivery_over on webhook_delivery (status, ended_at) where status <> 'waiting';

    create table webhook_log (
      id uuid constraint webhook_log_pk primary key default uuidv7(),
      webhook_id uuid not null,
      client_id text not null,
      agency_id uuid not null,
      action text not null constraint webhook_log_action check (action in ('register', 'change', 'rotate-secret', 'ping',
        'resend', 'remove', 'switch-off')),
      actor_kind text not null,
      host text not null,
      at timestamptz not null default clock_timestamp()
    );
    comment on table webhook_log is 'Who had a webhook put where, and when it changed; outlives the webhook, append-only';
    comment on column webhook_log.host is 'class:1 host:port it led to';
    create index webhook_log_webhook on webhook_log (webhook_id, id);

    ${['webhook', 'webhook_secret', 'webhook_delivery', 'webhook_log'].map((table) => scoped(table, OWN)).join('\n')}
    ${['webhook', 'webhook_delivery', 'webhook_log', 'feed_reader', 'partner_client'].map(supervised).join('\n')}
    grant select, insert, update, delete on webhook, webhook_secret, webhook_delivery to yimen_app;
    grant select, insert on webhook_log to yimen_app;
  `;

  protected readonly downSql = `
    drop policy partner_client_supervised on partner_client; drop policy feed_reader_supervised on feed_reader;
    drop table webhook_log; drop table webhook_delivery; drop table webhook_secret; drop table webhook;
  `;
}
