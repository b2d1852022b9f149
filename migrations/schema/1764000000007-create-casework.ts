import { IN_AREA, IN_CASE, scoped, SqlMigration } from './sql-migration';

export class CreateCasework1764000000007 extends SqlMigration {
  readonly name = 'CreateCasework1764000000007';

  protected readonly upSql = `
    create sequence receipt_number;

    create table application (
      id uuid constraint application_pk primary key,
      receipt_no text not null constraint application_receipt_unique unique,
      household_id uuid not null constraint application_household_fk references household,
      applicant_id uuid not null constraint application_applicant_fk references member,
      division text not null check (division ~ '^[0-9]{12}$'),
      window_agency_id uuid not null constraint application_window_fk references agency,
      channel text not null check (channel in ('window', 'assistant', 'applicant', 'hotline', 'monitoring')),
      hardships jsonb not null,
      status text not null,
      version int not null default 1,
      policy_pack text not null,
      assessment jsonb,
      supplement jsonb,
      answer jsonb,
      submitted_at timestamptz not null default now(),
      closed_at timestamptz
    );
    comment on table application is '救助申请: one request at one window, for any number of needs; policy_pack is the pack it keeps (I9)';
    comment on column application.hardships is 'class:4 what is wrong, in the applicant''s words';
    comment on column application.assessment is 'class:4 needs, verdicts and reasons';
    comment on column application.answer is 'class:3 the one answer';
    comment on column application.supplement is 'class:3 papers asked for, once';
    create index application_window_status on application (window_agency_id, status, submitted_at);
    create index application_household on application (household_id);

    create table open_applicant (
      digest text constraint open_applicant_pk primary key,
      application_id uuid not null constraint open_applicant_application_fk references application,
      division text not null,
      receipt_no text not null,
      window_name text not null
    );
    comment on table open_applicant is 'Who is in an open application: one person, one at a time. digest is a keyed hash, gone when the application closes';
    comment on column open_applicant.digest is 'class:3 keyed digest of an identity number';
    create index open_applicant_application on open_applicant (application_id);

    create table measure (
      id uuid constraint measure_pk primary key,
      application_id uuid not null constraint measure_application_fk references application,
      division text not null,
      programme text not null,
      need text not null,
      status text not null,
      monthly_fen bigint check (monthly_fen >= 0),
      one_off_fen bigint check (one_off_fen >= 0),
      outcome text,
      reason text,
      agency_name text,
      settled_at timestamptz,
      constraint measure_once unique (application_id, programme)
    );
    comment on table measure is '救助措施: a programme confirmed for a need, and what became of it';
    comment on column measure.outcome is 'class:3 decision';

    ${scoped('application', `${IN_AREA} or id = (select scope_application()) or receipt_no = (select scope_receipt())`)}
    ${scoped('open_applicant', IN_AREA)}
    create policy open_applicant_named on open_applicant for select
      using (digest = any ((select scope_looking_for())::text[]));
    ${scoped('measure', IN_CASE)}
    grant usage on sequence receipt_number to yimen_app;
    grant select, insert, update on application, measure to yimen_app;
    grant select, insert, delete on open_applicant to yimen_app;
  `;

  protected readonly downSql = `
    drop table measure; drop table open_applicant; drop table application; drop sequence receipt_number;
  `;
}
