import { IN_AREA, scoped, SqlMigration } from './sql-migration';

/** Cases: measures that are run by a procedure of their own, with what was found and said on the way. */
export class CreateCases1764000000016 extends SqlMigration {
  readonly name = 'CreateCases1764000000016';

  protected readonly upSql = `
    alter table application add column accepted_on date;
    comment on column application.accepted_on is '受理: the day that limits count from';
    -- The owner is bound by forced row-level security, and sees nobody's rows while it migrates.
    alter table application no force row level security; alter table action_log no force row level security;
    update application set accepted_on = accepted.on_day
      from (select application_id, min((at at time zone 'Asia/Shanghai')::date) as on_day
              from action_log where action = 'accept' group by 1) accepted
     where application_id = id;
    alter table application force row level security; alter table action_log force row level security;

    create table sample_draw (
      id uuid constraint sample_draw_pk primary key,
      division text not null check (division ~ '^[0-9]{12}$'),
      programme text not null,
      percent int not null check (percent between 1 and 100),
      seed text not null,
      population uuid[] not null,
      drawn uuid[] not null,
      drawn_on date not null,
      by_name text not null,
      constraint sample_draw_enough check (cardinality(drawn) * 100 >= cardinality(population) * percent)
    );
    comment on table sample_draw is '抽查: which cases the county visits; anybody can draw again from seed and population (民发〔2021〕43号 第16条); append-only';

    comment on column sample_draw.by_name is 'class:2 who drew';
    comment on column sample_draw.seed is 'class:1 what the draw was made from, for anybody who draws again';

    create table case_file (
      id uuid constraint case_file_pk primary key,
      application_id uuid not null constraint case_file_application_fk references application,
      measure_id uuid not null constraint case_file_measure_fk references measure constraint case_file_once unique,
      household_id uuid not null constraint case_file_household_fk references household,
      receipt_no text not null,
      division text not null check (division ~ '^[0-9]{12}$'),
      programme text not null,
      programme_name text not null,
      procedure text not null,
      procedure_version int not null,
      policy_pack text not null,
      terms jsonb not null,
      persons jsonb not null,
      window_agency_id uuid not null constraint case_file_window_fk references agency,
      audience_agency_id uuid constraint case_file_audience_fk references agency,
      status text not null,
      version int not null default 1,
      staff_relative boolean not null default false,
      complained boolean not null default false,
      sample_draw_id uuid constraint case_file_sample_fk references sample_draw,
      sampled boolean not null default false,
      monthly_fen bigint check (monthly_fen >= 0),
      one_off_fen bigint check (one_off_fen >= 0),
      outcome text check (outcome in ('granted', 'partly-granted', 'refused', 'not-pursued')),
      reason text,
      opened_on date not null,
      closed_on date,
      constraint case_file_no_silent_end
        check (closed_on is null or (outcome is not null and (outcome = 'granted' or reason is not null)))
    );
    comment on table case_file is '办件: a measure that its own procedure decides; keeps the table version, the pack and the terms it started with (I9)';
    comment on column case_file.procedure is 'class:1 name of the table that runs it';
    comment on column case_file.terms is 'class:1 limits, who confirms and practice as the pack said when it was opened';
    comment on column case_file.persons is 'class:4 whom it is for: member id, minor or not, as on the day it was opened';
    comment on column case_file.audience_agency_id is 'A department that takes part (残联) and may read the case';
    comment on column case_file.staff_relative is 'class:3 a near relative of staff applies: registered apart (民发〔2021〕57号 第11条)';
    comment on column case_file.sample_draw_id is 'The draw it stood in; sampled says whether it was drawn';
    comment on column case_file.complained is 'class:3 somebody complained while it was examined (第20条)';
    comment on column case_file.outcome is 'class:3 decision';
    comment on column case_file.reason is 'class:3 why it was refused, withdrawn or ended';
    create index case_file_area on case_file (division text_pattern_ops, status);
    create index case_file_application on case_file (application_id);
    create index case_file_audience on case_file (audience_agency_id, id) where audience_agency_id is not null;
    create index case_file_undrawn on case_file (programme, id) where sample_draw_id is null and closed_on is null;
    create index case_file_relatives on case_file (id) where staff_relative;
    create index case_file_household on case_file (household_id);

    create function keep_case_from_referral() returns trigger language plpgsql as $$
    begin
      return case when exists (select from case_file where measure_id = new.measure_id) then null else new end;
    end $$;
    comment on function keep_case_from_referral() is
      'A measure is run by a case or referred, never both: also where a worker that knows no cases issues during an upgrade; it takes the missing row for one issued already';
    create trigger referral_never_beside_case before insert on referral
      for each row execute function keep_case_from_referral();

    create table case_record (
      id uuid constraint case_record_pk primary key default uuidv7(),
      case_id uuid not null constraint case_record_case_fk references case_file,
      application_id uuid not null,
      division text not null,
      audience_agency_id uuid,
      kind text not null,
      body jsonb not null,
      by_id text not null,
      by_name text not null,
      agency_name text,
      on_day date not null,
      at timestamptz not null default clock_timestamp()
    );
    comment on table case_record is 'What a step found or said: survey, check, opinion, visit, conference, decision; append-only. Not for the applicant: it names who objected or complained';
    comment on column case_record.body is 'class:4 findings about the household';
    comment on column case_record.by_name is 'class:2 who recorded it';
    create index case_record_case on case_record (case_id, kind, at);

    alter table action_log add column case_id uuid;
    create index action_log_case on action_log (case_id, at) where case_id is not null;

    ${scoped('sample_draw', IN_AREA)}
    grant select, insert on sample_draw to yimen_app;
    ${scoped('case_file', `${IN_AREA} or audience_agency_id = (select scope_agency())`)}
    ${scoped('case_record', `${IN_AREA} or audience_agency_id = (select scope_agency())`)}
    grant select, insert, update on case_file to yimen_app;
    grant select, insert on case_record to yimen_app;
  `;

  protected readonly downSql = `
    alter table application drop column accepted_on;
    drop index action_log_case; alter table action_log drop column case_id;
    drop trigger referral_never_beside_case on referral; drop function keep_case_from_referral;
    drop table case_record; drop table case_file; drop table sample_draw;
  `;
}
