import { IN_AREA, scoped, SqlMigration } from './sql-migration';

const OWN = 'agency_id = (select scope_agency()) or (select scope_is_system())';

/** The event feed, read from the action log, and the ledger of what left for whom. */
export class CreateFeed1764000000021 extends SqlMigration {
  readonly name = 'CreateFeed1764000000021';

  protected readonly upSql = `
    create sequence action_log_seq;
    alter table action_log add column xid xid8, add column seq bigint;
    alter table action_log alter column xid set default pg_current_xact_id(),
                           alter column seq set default nextval('action_log_seq');
    comment on column action_log.xid is 'The transaction that wrote the line; with a snapshot it says whether the line could be seen then. Null: written before there was a feed';
    comment on column action_log.seq is 'Orders lines that became visible together: who waited for a row lock drew later';
    create index action_log_feed on action_log (audience_agency_id, xid) where referral_id is not null and xid is not null;

    create table feed_head (
      agency_id uuid constraint feed_head_pk primary key constraint feed_head_agency_fk references agency,
      last_position bigint not null default 0,
      numbered_at timestamptz,
      snapshot pg_snapshot,
      since xid8 generated always as (pg_snapshot_xmin(snapshot)) stored
    );
    comment on table feed_head is 'How far an agency''s events are numbered, and what could be seen then; its row lock is held by whoever numbers. snapshot is null until the first time';
    comment on column feed_head.since is 'Older transactions were over; a column, because the index is used under row-level security only with an operator that tells nothing';

    create table feed_entry (
      agency_id uuid not null constraint feed_entry_head_fk references feed_head,
      position bigint not null check (position >= 1),
      event_id uuid not null constraint feed_entry_event_fk references action_log,
      at timestamptz not null default clock_timestamp(),
      constraint feed_entry_pk primary key (agency_id, position),
      constraint feed_entry_once unique (event_id)
    );
    comment on table feed_entry is 'The place of an event in its agency''s feed: 1, 2, 3 … without gap; the oldest are forgotten after FEED_DAYS';

    create table feed_cluster (
      system_identifier bigint constraint feed_cluster_pk primary key
    );
    comment on table feed_cluster is 'The PostgreSQL cluster whose transactions xid names, one row: a copy by pg_dump brings it to another, where they mean nothing';
    insert into feed_cluster select system_identifier from pg_control_system();

    create table feed_reader (
      client_id text constraint feed_reader_pk primary key,
      agency_id uuid not null,
      position bigint not null,
      read_at timestamptz not null default now()
    );
    comment on table feed_reader is 'When a bureau''s own system last asked for events, and up to which position it had them then';

    create function number_from_here() returns pg_snapshot stable language sql as $$
      select case when pg_current_xact_id() >= pg_snapshot_xmax(seen) then seen
             else concat_ws(':', pg_snapshot_xmin(seen), pg_snapshot_xmax(seen), (
                    select string_agg(running::text, ',' order by running)
                      from (select pg_snapshot_xip(seen) union select pg_current_xact_id()) r (running)))::pg_snapshot end
        from pg_current_snapshot() seen
    $$;
    comment on function number_from_here() is
      'What this statement sees, without its own transaction: PostgreSQL leaves that out of the list of those running, and a line it writes later would pass for seen';

    create function feed_after_restore() returns void language sql as $$
      update action_log l set xid = case when exists (select from feed_entry where event_id = l.id)
                or l.at < (select numbered_at - interval '1 hour' from feed_head where agency_id = l.audience_agency_id)
              then null else pg_current_xact_id() end
       where xid is not null and referral_id is not null;
      update feed_head set snapshot = '1:1:' where snapshot is not null;
      delete from feed_cluster;
      insert into feed_cluster select system_identifier from pg_control_system();
    $$;
    comment on function feed_after_restore() is
      'For the administrator, once, after a logical restore: transaction ids mean nothing there, so lines that were not numbered count as new';

    create table disclosure (
      id uuid constraint disclosure_pk primary key default uuidv7(),
      referral_id uuid not null,
      application_id uuid not null,
      division text not null,
      actor_kind text not null,
      actor_id text not null,
      agency_id uuid not null constraint disclosure_agency_fk references agency,
      channel text not null constraint disclosure_channel check (channel in ('desk', 'link', 'handover')),
      purpose text not null,
      basis text[] not null,
      fields text[] not null,
      at timestamptz not null default clock_timestamp()
    );
    comment on table disclosure is 'Each time a packet left: to whom, for what, under which provisions, which fields; names of fields, never values (LAW 11, 70(6); 个人信息保护法第五十五条). Append-only';
    create index disclosure_referral on disclosure (referral_id, id);
    create index disclosure_application on disclosure (application_id, id);

    ${scoped('feed_head', OWN)}
    ${scoped('feed_entry', OWN)}
    ${scoped('feed_cluster', '(select scope_agency()) is not null or (select scope_is_system())')}
    ${scoped('feed_reader', `client_id = (select scope_subject()) or ${OWN}`)}
    ${scoped('disclosure', `${IN_AREA} or agency_id = (select scope_agency()) or (select scope_is_system())`, 'true')}
    grant usage on sequence action_log_seq to yimen_app;
    grant select, insert, update on feed_head, feed_reader to yimen_app;
    grant select, insert, delete on feed_entry to yimen_app;
    grant select on feed_cluster to yimen_app;
    grant select, insert on disclosure to yimen_app;
  `;

  protected readonly downSql = `
    drop table disclosure; drop function feed_after_restore; drop function number_from_here;
    drop table feed_reader; drop table feed_entry; drop table feed_head; drop table feed_cluster;
    alter table action_log drop column seq, drop column xid;
    drop sequence action_log_seq;
  `;
}
