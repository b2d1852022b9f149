import { IN_AREA, IN_CASE, scoped, SqlMigration } from './sql-migration';

/** What applicants are told in writing, and what is shown in the village. */
export class CreateNotices1764000000017 extends SqlMigration {
  readonly name = 'CreateNotices1764000000017';

  protected readonly upSql = `
    create table notice_counter (
      agency_id uuid not null constraint notice_counter_agency_fk references agency,
      division text not null,
      kind text not null,
      year int not null,
      last int not null check (last > 0),
      constraint notice_counter_pk primary key (agency_id, kind, year)
    );
    comment on table notice_counter is
      'The last number an agency gave a kind of notice in a year; counted in the transaction that issues it, so that none is missing';

    create table notice (
      id uuid constraint notice_pk primary key,
      kind text not null constraint notice_kind check (kind in ('acceptance', 'supplement', 'not-accepted', 'not-confirmed',
        'confirmed', 'adjusted', 'hearing', 'closing')),
      number text not null,
      application_id uuid not null constraint notice_application_fk references application,
      case_id uuid constraint notice_case_fk references case_file,
      division text not null check (division ~ '^[0-9]{12}$'),
      agency_id uuid not null constraint notice_agency_fk references agency,
      agency_name text not null,
      addressee text not null,
      facts jsonb not null,
      html text not null,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      issued_on date not null,
      issued_by text not null,
      constraint notice_number_unique unique (agency_id, number)
    );
    comment on table notice is '通知书: what somebody was told in writing, exactly as it was printed; append-only';
    comment on column notice.number is 'class:2 as 统景救受〔2026〕12号';
    comment on column notice.addressee is 'class:3 name';
    comment on column notice.facts is 'class:4 what it lists and why';
    comment on column notice.html is 'class:4 the letter';
    comment on column notice.sha256 is 'class:2 of html in UTF-8, hexadecimal';
    comment on column notice.issued_by is 'class:2 officer, or the system';
    create index notice_application on notice (application_id, id);

    create table publicity (
      id uuid constraint publicity_pk primary key,
      case_id uuid not null constraint publicity_case_fk references case_file,
      application_id uuid not null constraint publicity_application_fk references application,
      division text not null check (division ~ '^[0-9]{12}$'),
      village text not null check (village ~ '^[0-9]{12}$'),
      place text not null,
      kind text not null constraint publicity_kind check (kind in ('proposal', 'decision')),
      round int not null check (round > 0),
      days int not null check (days > 0),
      unit text not null check (unit in ('working-day', 'calendar-day', 'month')),
      starts_on date not null,
      ends_on date not null,
      status text not null check (status in ('posted', 'ended', 'taken-down')),
      html text not null,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      posted_by text not null,
      taken_down_on date,
      takedown_reason text,
      constraint publicity_round unique (case_id, round),
      constraint publicity_days check (ends_on > starts_on),
      constraint publicity_over check ((status = 'posted') = (taken_down_on is null)),
      constraint publicity_reason check ((status = 'taken-down') = (takedown_reason is not null))
    );
    comment on table publicity is '公示、公布: what is shown in the village before a decision and of it, exactly as it hangs there (LAW 45; 民发〔2021〕57号 第19、24条)';
    comment on column publicity.kind is 'class:1 proposal: before the decision, may be objected to; decision: what was decided';
    comment on column publicity.village is 'class:1 where it hangs';
    comment on column publicity.place is 'class:1 where it hangs';
    comment on column publicity.unit is 'class:1 of days';
    comment on column publicity.html is 'class:2 the notice; names masked, public while it hangs';
    comment on column publicity.sha256 is 'class:1 of html in UTF-8, hexadecimal';
    comment on column publicity.posted_by is 'class:2 officer';
    comment on column publicity.takedown_reason is 'class:2 code';
    create unique index publicity_one_posted on publicity (case_id) where status = 'posted';
    create index publicity_due on publicity (ends_on) where status = 'posted';
    create index publicity_area on publicity (division text_pattern_ops, id) where status = 'posted';

    create table publicity_objection (
      id uuid constraint publicity_objection_pk primary key,
      publicity_id uuid not null constraint publicity_objection_publicity_fk references publicity,
      case_id uuid not null constraint publicity_objection_case_fk references case_file,
      application_id uuid not null,
      division text not null,
      objector text,
      text text not null,
      received_on date not null,
      received_by text not null
    );
    comment on table publicity_objection is '异议: what somebody said against it; the applicant is never told who (IN_AREA only); append-only';
    comment on column publicity_objection.objector is 'class:4 who objected; null: without a name';
    comment on column publicity_objection.text is 'class:3 what they said';
    comment on column publicity_objection.received_by is 'class:2 officer';
    create index publicity_objection_case on publicity_objection (case_id, id);

    create function scope_publicity() returns uuid stable parallel safe language sql as $$
      select nullif(current_setting('app.publicity', true), '')::uuid
    $$;
    create function posted_publicity(p_id uuid, p_today date) returns text language plpgsql as $$
    begin
      perform set_config('app.publicity', p_id::text, true);
      return (select html from publicity where id = p_id and status = 'posted' and p_today <= ends_on);
    end $$;
    comment on function posted_publicity(uuid, date) is
      'What hangs in the village, to whoever asks for that one; null when it does not hang';

    alter table measure add column reason_text text;
    comment on column measure.reason_text is 'class:3 the reason in words, as the closing answer tells it';

    ${scoped('notice_counter', `${IN_AREA} or agency_id = (select scope_agency())`)}
    ${scoped('notice', IN_CASE)}
    ${scoped('publicity', IN_AREA)}
    create policy publicity_public on publicity for select
      using (id = (select scope_publicity()) and status = 'posted');
    ${scoped('publicity_objection', IN_AREA)}
    grant select, insert, update on notice_counter to yimen_app;
    grant select, insert on notice, publicity_objection to yimen_app;
    grant select, insert, update on publicity to yimen_app;
    grant execute on function scope_publicity(), posted_publicity(uuid, date) to yimen_app;
  `;

  protected readonly downSql = `
    alter table measure drop column reason_text;
    drop function posted_publicity; drop table publicity_objection; drop table publicity; drop function scope_publicity;
    drop table notice; drop table notice_counter;
  `;
}
