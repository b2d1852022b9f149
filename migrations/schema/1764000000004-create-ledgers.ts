import { IN_CASE, scoped, SqlMigration } from './sql-migration';

/** The action log, the outbox and the memory of answered requests: written with every effect. */
export class CreateLedgers1764000000004 extends SqlMigration {
  readonly name = 'CreateLedgers1764000000004';

  protected readonly upSql = `
    create table action_log (
      id uuid constraint action_log_pk primary key default uuidv7(),
      application_id uuid not null,
      referral_id uuid,
      division text not null,
      audience_agency_id uuid,
      action text not null,
      from_status text,
      to_status text not null,
      actor_kind text not null,
      actor_id text not null,
      actor_name text not null,
      agency_id uuid,
      agency_name text,
      reason text,
      detail jsonb,
      at timestamptz not null default clock_timestamp()
    );
    comment on table action_log is 'What happened to a case, append-only; audience_agency_id is the department that may read it besides the area''s people';
    create index action_log_application on action_log (application_id, at);
    create index action_log_referral on action_log (referral_id) where referral_id is not null;

    create table outbox (
      id uuid constraint outbox_pk primary key default uuidv7(),
      topic text not null,
      payload jsonb not null,
      created_at timestamptz not null default now(),
      attempts int not null default 0,
      next_attempt_at timestamptz not null default now(),
      done_at timestamptz,
      last_error text
    );
    comment on table outbox is 'Events, written with the effect they tell of; done_at is set in the transaction of the consumer, so an event works once (I3). Ids only, no personal data';
    create index outbox_due on outbox (next_attempt_at) where done_at is null;

    create table idempotency (
      client text not null,
      key text not null,
      fingerprint text not null,
      status int not null,
      body jsonb,
      at timestamptz not null default now(),
      constraint idempotency_pk primary key (client, key)
    );
    comment on table idempotency is 'Answers given to writes, stored with their effect; kept 24 hours';
    comment on column idempotency.body is 'class:4 the answer as sent, masked like it';
    create index idempotency_at on idempotency (at);

    create table access_log (
      id uuid constraint access_log_pk primary key default uuidv7(),
      actor_kind text not null,
      actor_id text not null,
      agency_id uuid,
      division text not null,
      subject_kind text not null,
      subject_id uuid not null,
      purpose text not null,
      at timestamptz not null default clock_timestamp()
    );
    comment on table access_log is 'Each look at personal data: who, what, why (I8, LAW 70(6)); append-only';
    create index access_log_subject on access_log (subject_id, at);

    ${scoped('access_log', '(select scope_is_system())', 'true')}
    ${scoped('action_log', `${IN_CASE} or audience_agency_id = (select scope_agency())`)}
    ${scoped('outbox', '(select scope_is_system())', 'true')}
    ${scoped('idempotency', 'client = (select scope_client()) or (select scope_is_system())')}
    grant select, insert on action_log, access_log to yimen_app;
    grant select, insert, update, delete on outbox to yimen_app;
    grant select, insert, delete on idempotency to yimen_app;
  `;

  protected readonly downSql = `drop table idempotency; drop table outbox; drop table access_log; drop table action_log;`;
}
