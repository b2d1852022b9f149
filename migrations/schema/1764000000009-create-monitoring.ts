import { IN_AREA, scoped, SqlMigration } from './sql-migration';

export class CreateMonitoring1764000000009 extends SqlMigration {
  readonly name = 'CreateMonitoring1764000000009';

  protected readonly upSql = `
    create table feed (
      source text not null,
      as_of date not null,
      rows int not null,
      received_at timestamptz not null default now(),
      constraint feed_pk primary key (source, as_of)
    );
    comment on table feed is 'Which department delivered which day''s facts; a feed that did not come means "not evaluated" (I6)';

    create table fact (
      id uuid constraint fact_pk primary key default uuidv7(),
      household_id uuid not null constraint fact_household_fk references household,
      member_id uuid constraint fact_member_fk references member,
      division text not null,
      kind text not null,
      value jsonb not null,
      as_of date not null,
      source text not null,
      received_at timestamptz not null default now(),
      constraint fact_once unique nulls not distinct (household_id, member_id, kind, as_of, source)
    );
    comment on table fact is '数据项: a dated statement about a person or household from a source';
    comment on column fact.value is 'class:4 health, work, property';
    create index fact_household_kind on fact (household_id, kind, as_of desc);

    create table night_run (
      business_date date constraint night_run_pk primary key,
      status text not null check (status in ('running', 'finished')),
      started_at timestamptz not null default now(),
      finished_at timestamptz,
      feeds jsonb not null default '{}',
      skipped_from date,
      skipped_to date,
      manifest jsonb
    );
    comment on table night_run is 'One row per business date decides that a night runs once, however often the queue pokes; skipped_from and skipped_to are missed nights before it that are not caught up';
    comment on column night_run.feeds is 'Newest delivery of each source when the night opened: all its chunks see the same facts';
    create table night_chunk (
      business_date date not null constraint night_chunk_run_fk references night_run,
      prefix text not null,
      attempts int not null default 0,
      next_attempt_at timestamptz not null default now(),
      done_at timestamptz,
      last_error text,
      constraint night_chunk_pk primary key (business_date, prefix)
    );
    comment on table night_chunk is 'One township of one night; done_at is set in the transaction that wrote its warnings and tally';
    create index night_chunk_due on night_chunk (next_attempt_at) where done_at is null;
    create index night_chunk_waiting on night_chunk (prefix, business_date) where done_at is null;

    create table night_tally (
      business_date date not null constraint night_tally_run_fk references night_run,
      division text not null,
      indicator text not null,
      indicator_version int not null,
      evaluated int not null,
      warned int not null,
      suppressed int not null,
      unchanged int not null,
      clear int not null,
      not_evaluated int not null,
      failed int not null,
      reason text,
      constraint night_tally_pk primary key (business_date, division, indicator),
      constraint night_tally_adds_up check (evaluated = warned + suppressed + unchanged + clear + not_evaluated + failed)
    );
    comment on table night_tally is 'The manifest of a night, per township and indicator; it adds up or it is not written (I6)';

    create table warning (
      id uuid constraint warning_pk primary key default uuidv7(),
      household_id uuid not null constraint warning_household_fk references household,
      division text not null,
      indicator text not null,
      indicator_version int not null,
      family text not null check (family in ('entry', 'exit')),
      business_date date not null,
      facts jsonb not null,
      status text not null,
      version int not null default 1,
      disposition text,
      note text,
      suppressed_until date,
      application_id uuid,
      disposed_by text,
      disposed_at timestamptz,
      constraint warning_silence check (status <> 'disposed' or suppressed_until is not null)
    );
    comment on table warning is '预警: an indicator that fired for a household, with the facts at that moment and, later, what people found';
    comment on column warning.facts is 'class:4 the facts at that moment';
    comment on column warning.note is 'class:3 what the visitor found';
    create unique index warning_one_open on warning (household_id, indicator, indicator_version)
      where status in ('open', 'in-application');
    create index warning_list on warning (division text_pattern_ops, status);
    create index warning_household on warning (household_id, indicator, indicator_version);

    create table warning_log (
      id uuid constraint warning_log_pk primary key default uuidv7(),
      warning_id uuid not null constraint warning_log_warning_fk references warning,
      division text not null,
      action text not null,
      from_status text,
      to_status text not null,
      actor_kind text not null,
      actor_id text not null,
      actor_name text not null,
      agency_name text,
      detail jsonb,
      at timestamptz not null default clock_timestamp()
    );
    comment on table warning_log is 'What happened to a warning, append-only; the action log is about applications';
    create index warning_log_warning on warning_log (warning_id, at);

    ${scoped('fact', IN_AREA)}
    ${scoped('warning', IN_AREA)}
    ${scoped('warning_log', IN_AREA)}
    ${scoped('night_tally', IN_AREA)}
    grant select, insert on feed, fact to yimen_app;
    grant select, insert, update on night_run, night_chunk, warning to yimen_app;
    grant select, insert on night_tally, warning_log to yimen_app;
  `;

  protected readonly downSql = `
    drop table warning_log; drop table warning; drop table night_tally; drop table night_chunk; drop table night_run;
    drop table fact; drop table feed;
  `;
}
