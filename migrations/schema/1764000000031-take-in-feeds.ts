import { IN_AREA, scoped, SqlMigration } from './sql-migration';

const SYSTEM = '(select scope_is_system())';
/** Its deliverer, the worker, and whoever supervises the area that it is about. */
const BATCH = `agency_id = (select scope_agency()) or ${SYSTEM} or ${IN_AREA.replace('division', 'prefix')}`;
const SCOPES = '{referrals.read,referrals.handle,events.read,webhook.manage,handover.send}';

/** What departments deliver, from the first line to the facts. */
export class TakeInFeeds1764000000031 extends SqlMigration {
  readonly name = 'TakeInFeeds1764000000031';

  protected readonly upSql = `
    create table feed_batch (
      id uuid constraint feed_batch_pk primary key,
      number bigint not null default nextval('fact_batch') constraint feed_batch_number_unique unique,
      source text not null,
      agency_id uuid constraint feed_batch_agency_fk references agency,
      prefix text not null,
      as_of date not null,
      complete boolean not null,
      status text not null constraint feed_batch_status
        check (status in ('open', 'received', 'checking', 'applied', 'rejected', 'repeated')),
      parts int not null default 0,
      rows bigint not null default 0,
      accepted bigint not null default 0,
      rejected bigint not null default 0,
      not_here bigint not null default 0,
      sha256 text,
      same_as uuid constraint feed_batch_same_fk references feed_batch,
      actor_kind text not null,
      actor_id text not null,
      actor_name text not null,
      opened_at timestamptz not null default now(),
      received_at timestamptz,
      ended_at timestamptz,
      attempts int not null default 0,
      next_attempt_at timestamptz,
      last_error text,
      constraint feed_batch_adds_up check (rows = accepted + rejected + not_here),
      constraint feed_batch_repeats check ((status = 'repeated') = (same_as is not null))
    );
    comment on table feed_batch is
      'A delivery of one source: taken in whole or not at all. number is fact.batch. complete: all that the source has to say, so what it no longer says has ended; otherwise changes only';
    comment on column feed_batch.prefix is 'The area that it may tell of: that of the agency that delivers';
    comment on column feed_batch.not_here is 'Rows about people who are not in the register: counted, and nothing else is kept of them';
    comment on column feed_batch.sha256 is 'class:1 of the digests of its parts, in order';
    comment on column feed_batch.same_as is 'The same had been delivered before; asked for this one, that one is shown';
    create index feed_batch_newest on feed_batch (source, as_of, number) where status in ('received', 'checking', 'applied');
    create index feed_batch_due on feed_batch (next_attempt_at) where status in ('received', 'checking');
    create index feed_batch_agency on feed_batch (agency_id, source, number);

    create table feed_part (
      batch_id uuid not null constraint feed_part_batch_fk references feed_batch,
      number int not null constraint feed_part_number check (number between 1 and 10000),
      upload uuid not null constraint feed_part_upload_unique unique,
      sha256 text not null,
      rows bigint not null,
      accepted bigint not null,
      rejected bigint not null,
      not_here bigint not null,
      received_at timestamptz not null default now(),
      constraint feed_part_pk primary key (batch_id, number)
    );
    comment on table feed_part is 'A part that has come whole; upload names its rows. A row of an upload that is no part is left over from a line that broke';
    comment on column feed_part.sha256 is 'class:1 of its bytes';

    create table feed_row (
      upload uuid not null,
      line int not null,
      household_id uuid not null,
      member_id uuid,
      kind text not null,
      value jsonb not null,
      as_of date not null,
      constraint feed_row_pk primary key (upload, line)
    );
    comment on table feed_row is
      'What waits to become facts, by whom it is about; identity numbers are not kept. Logged: a part that we have said we have must outlive a crash, for a complete delivery that has lost its rows would end what people have';
    comment on column feed_row.value is 'class:4 health, work, property';

    create table feed_reject (
      upload uuid not null,
      line int not null,
      kind text,
      code text not null,
      field text,
      who text,
      constraint feed_reject_pk primary key (upload, line)
    );
    comment on table feed_reject is 'A line that was not taken, and why';
    comment on column feed_reject.kind is 'class:1 of the catalogue, where it was told and is the source''s own';
    comment on column feed_reject.code is 'class:1 why';
    comment on column feed_reject.field is 'class:1 which field';
    comment on column feed_reject.who is 'class:3 the identity number, masked';

    ${scoped('feed_batch', BATCH)}
    ${scoped('feed_part', 'exists (select from feed_batch b where b.id = batch_id)')}
    ${scoped('feed_row', SYSTEM)}
    ${scoped('feed_reject', `${SYSTEM} or exists (select from feed_part p where p.upload = feed_reject.upload)`)}
    grant select, insert, update on feed_batch to yimen_app;
    grant select, insert on feed_part to yimen_app;
    grant select, insert, delete on feed_row, feed_reject to yimen_app;

    alter table partner_client drop constraint partner_client_scopes;
    alter table partner_client add constraint partner_client_scopes
      check (scopes <@ '${SCOPES.replace('}', ',feeds.write}')}'::text[]);
  `;

  protected readonly downSql = `
    drop table feed_reject; drop table feed_row; drop table feed_part; drop table feed_batch;
    -- The owner is bound by forced row-level security, and sees nobody's rows while it migrates.
    alter table partner_client no force row level security;
    update partner_client set scopes = array_remove(scopes, 'feeds.write');
    alter table partner_client force row level security;
    alter table partner_client drop constraint partner_client_scopes;
    alter table partner_client add constraint partner_client_scopes check (scopes <@ '${SCOPES}'::text[]);
  `;
}
