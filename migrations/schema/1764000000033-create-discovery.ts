import { IN_AREA, scoped, SqlMigration } from './sql-migration';

const KINDS = `'window', 'county-civil-affairs', 'medical-insurance', 'housing', 'education', 'human-resources', 'emergency',
      'disabled-federation', 'charity', 'village', 'other-region'`;
const SCOPES = 'referrals.read,referrals.handle,events.read,webhook.manage,handover.send,feeds.write';
const SUBJECTS = `'application', 'case', 'referral'`;
/** Besides the area's people: an agency that was told of the lead. */
const TOLD = 'select t.lead_id from lead_told t where t.agency_id = (select scope_agency())';

/** 主动发现: leads and what became of them, plans to visit and visits. */
export class CreateDiscovery1764000000033 extends SqlMigration {
  readonly name = 'CreateDiscovery1764000000033';

  protected readonly upSql = `
    alter table agency drop constraint agency_kind;
    alter table agency add constraint agency_kind check (kind in (${KINDS}, 'public-security'));
    alter table partner_client drop constraint partner_client_scopes;
    alter table partner_client
      add constraint partner_client_scopes check (scopes <@ '{${SCOPES},leads.write}'::text[]);
    alter table deadline drop constraint deadline_subject_kind_check;
    alter table deadline
      add constraint deadline_subject_kind_check check (subject_kind in (${SUBJECTS}, 'lead', 'visit-plan'));
    comment on column deadline.application_id is 'Of a lead or a plan to visit, which have no application: their own id';

    create sequence lead_number;
    create function scope_lead_receipt() returns text stable parallel safe language sql as $$
      select nullif(current_setting('app.lead_receipt', true), '')
    $$;

    create table lead (
      id uuid constraint lead_pk primary key,
      receipt_no text not null constraint lead_receipt_unique unique,
      division text not null check (division ~ '^[0-9]{12}$'),
      status text not null constraint lead_status check (status in ('reported', 'taken', 'visiting', 'proposed', 'ended')),
      version int not null default 1,
      reporter_kind text not null check (reporter_kind in ('staff', 'partner', 'citizen')),
      came_by text not null,
      reporter_id text,
      reporter_agency_id uuid constraint lead_reporter_agency_fk references agency,
      reporter_name text,
      reporter_phone text,
      person_name text,
      resident_id text check (length(resident_id) = 18),
      phone text,
      address text,
      seen text not null,
      needs text[] not null,
      minor boolean not null,
      danger boolean not null,
      respond_by timestamptz,
      holder_name text,
      outcome text check (outcome in ('application', 'referral', 'visit-plan', 'nothing-now', 'duplicate')),
      note text,
      quiet_until date,
      application_id uuid,
      visit_plan_id uuid,
      referred_agency_id uuid constraint lead_referred_fk references agency,
      duplicate_of uuid,
      proposed_by text,
      reported_at timestamptz not null,
      ended_at timestamptz,
      constraint lead_ends_with_outcome check (status not in ('proposed', 'ended') or outcome is not null),
      constraint lead_outcome_is_whole check (case outcome when 'application' then application_id is not null
        when 'referral' then referred_agency_id is not null when 'visit-plan' then visit_plan_id is not null
        when 'nothing-now' then quiet_until is not null when 'duplicate' then duplicate_of is not null else true end),
      constraint lead_of_a_minor_is_answered check (not minor or respond_by is not null)
    );
    comment on table lead is '主动发现线索: somebody saw a household that may need help; it ends by one of five outcomes and never silently';
    comment on column lead.came_by is 'class:1 what kind of place it came from: village, hotline, school …';
    comment on column lead.reporter_id is 'Officer or client';
    comment on column lead.reporter_name is 'class:3 who told, where they said';
    comment on column lead.reporter_phone is 'class:3 phone';
    comment on column lead.person_name is 'class:3 name, as far as known';
    comment on column lead.resident_id is 'class:4 identity number, where known';
    comment on column lead.phone is 'class:3 phone';
    comment on column lead.address is 'class:3 where to find them';
    comment on column lead.seen is 'class:4 what was seen';
    comment on column lead.needs is 'class:3 kinds of hardship';
    comment on column lead.note is 'class:3 what the outcome rests on';
    comment on column lead.holder_name is 'class:2 who has taken it';
    comment on column lead.outcome is 'class:3 what became of it';
    comment on column lead.proposed_by is 'class:2 officer who proposed the end of a mandatory report; another one, of the county, confirms';
    create index lead_area on lead (division text_pattern_ops, id);
    create index lead_resident on lead (resident_id) where resident_id is not null;
    create index member_name on member (name, division text_pattern_ops) where left_on is null;
    create index lead_name on lead (person_name, division text_pattern_ops) where person_name is not null;

    create table lead_told (
      lead_id uuid not null constraint lead_told_lead_fk references lead,
      agency_id uuid not null constraint lead_told_agency_fk references agency,
      division text not null,
      why text not null constraint lead_told_why check (why in ('mandatory-county', 'mandatory-police', 'referred')),
      told_at timestamptz not null default now(),
      seen_at timestamptz,
      seen_by text,
      constraint lead_told_pk primary key (lead_id, agency_id)
    );
    comment on table lead_told is 'Agencies that a lead was sent to: county civil affairs and police at once where it is about a minor (未成年人保护法 第11条), or whoever it was passed on to';
    comment on column lead_told.why is 'class:1 as whom it was told';
    comment on column lead_told.seen_by is 'class:2 who said that it has arrived';
    create index lead_told_agency on lead_told (agency_id, lead_id);

    create table lead_match (
      lead_id uuid not null constraint lead_match_lead_fk references lead,
      division text not null,
      kind text not null check (kind in ('lead', 'application', 'household')),
      matched_id uuid not null,
      matched_division text not null,
      why text not null check (why in ('resident-id', 'name-and-place')),
      constraint lead_match_pk primary key (lead_id, kind, matched_id)
    );
    comment on table lead_match is 'What may be about the same people, found when the lead came: shown to people, never acted on';
    comment on column lead_match.matched_division is 'class:2 where it lies';
    comment on column lead_match.why is 'class:1 what is the same';
    create index lead_match_matched on lead_match (matched_id);

    create table lead_report (
      id uuid constraint lead_report_pk primary key constraint lead_report_lead_fk references lead,
      receipt_no text not null constraint lead_report_receipt_unique unique,
      division text not null,
      agency_id uuid,
      officer_id uuid,
      told text not null constraint lead_report_told check (told in ('received', 'looking', 'handled')),
      version int not null default 1,
      reported_at timestamptz not null,
      ended_on date
    );
    comment on table lead_report is 'A lead as whoever reported it may know it: that it came, how far it is, in neutral words; nothing about people. Reporters see this row and never the lead';
    comment on column lead_report.told is 'class:2 neutral word';
    create index lead_report_agency on lead_report (agency_id, id);
    create index lead_report_officer on lead_report (officer_id, id);

    create table lead_log (
      id uuid constraint lead_log_pk primary key default uuidv7(),
      lead_id uuid not null constraint lead_log_lead_fk references lead,
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
    comment on table lead_log is 'What happened to a lead, append-only';
    create index lead_log_lead on lead_log (lead_id, at);

    create table visit_plan (
      id uuid constraint visit_plan_pk primary key,
      division text not null check (division ~ '^[0-9]{12}$'),
      household_id uuid constraint visit_plan_household_fk references household,
      lead_id uuid constraint visit_plan_lead_fk references lead,
      class text not null,
      every_days int check (every_days between 1 and 366),
      status text not null constraint visit_plan_status check (status in ('active', 'ended')),
      version int not null default 1,
      misses int not null default 0,
      due_on date,
      ended_reason text,
      made_by text not null,
      made_at timestamptz not null default now(),
      constraint visit_plan_about_somebody check (household_id is not null or lead_id is not null),
      constraint visit_plan_due check ((due_on is null) = (status = 'ended')),
      constraint visit_plan_no_silent_end check ((ended_reason is null) = (status = 'active'))
    );
    comment on table visit_plan is '探访计划: a household that is visited, how often and when next; due_on is what its clock says';
    comment on column visit_plan.class is 'class:3 why they are visited';
    comment on column visit_plan.every_days is 'Days between two visits; null: once';
    comment on column visit_plan.misses is 'Times in a row that nobody was met';
    comment on column visit_plan.ended_reason is 'class:3 code';
    comment on column visit_plan.made_by is 'class:2 officer';
    create index visit_plan_due_in_area on visit_plan (due_on, id) where status = 'active';
    create unique index visit_plan_one_active on visit_plan (household_id, class) where status = 'active';

    create table visit (
      id uuid constraint visit_pk primary key,
      division text not null,
      plan_id uuid constraint visit_plan_fk references visit_plan,
      lead_id uuid constraint visit_lead_fk references lead,
      household_id uuid constraint visit_household_fk references household,
      visited_on date not null,
      visitors text[] not null check (cardinality(visitors) between 1 and 5),
      findings text[] not null check (cardinality(findings) > 0),
      note text,
      by_id text not null,
      by_name text not null,
      at timestamptz not null default now(),
      constraint visit_of_something check (plan_id is not null or lead_id is not null)
    );
    comment on table visit is '走访记录: who went, when, what they found; append-only';
    comment on column visit.visitors is 'class:2 who went: one or two';
    comment on column visit.findings is 'class:4 codes';
    comment on column visit.note is 'class:3 in words';
    comment on column visit.by_name is 'class:2 who wrote it down';
    create index visit_plan_visits on visit (plan_id, id);
    create index visit_lead_visits on visit (lead_id, id);

    ${scoped('lead_told', `${IN_AREA} or agency_id = (select scope_agency())`)}
    ${scoped('lead', `${IN_AREA} or id in (${TOLD})`)}
    ${scoped('lead_log', `${IN_AREA} or lead_id in (${TOLD})`)}
    ${scoped('lead_match', IN_AREA)}
    ${scoped(
      'lead_report',
      `${IN_AREA} or agency_id = (select scope_agency()) or officer_id = (select scope_officer())
       or receipt_no = (select scope_lead_receipt())`,
      `${IN_AREA} or id in (${TOLD})`,
    )}
    ${scoped('visit_plan', IN_AREA)}
    ${scoped('visit', IN_AREA)}
    grant usage on sequence lead_number to yimen_app;
    grant execute on function scope_lead_receipt() to yimen_app;
    grant select, insert, update on lead, lead_report, visit_plan to yimen_app;
    grant select, insert, update (seen_at, seen_by) on lead_told to yimen_app;
    grant select, insert on lead_match, lead_log, visit to yimen_app;
  `;

  protected readonly downSql = `
    drop index member_name;
    drop table visit; drop table visit_plan; drop table lead_log; drop table lead_report; drop table lead_match;
    drop policy lead_scope on lead; drop table lead_told; drop table lead;
    drop function scope_lead_receipt; drop sequence lead_number;
    comment on column deadline.application_id is null;
    alter table deadline drop constraint deadline_subject_kind_check;
    alter table deadline
      add constraint deadline_subject_kind_check check (subject_kind in (${SUBJECTS})) not valid;
    alter table partner_client no force row level security;
    update partner_client set scopes = array_remove(scopes, 'leads.write') where 'leads.write' = any (scopes);
    alter table partner_client force row level security;
    alter table partner_client drop constraint partner_client_scopes;
    alter table partner_client add constraint partner_client_scopes check (scopes <@ '{${SCOPES}}'::text[]);
    alter table agency drop constraint agency_kind;
    alter table agency add constraint agency_kind check (kind in (${KINDS})) not valid;
  `;
}
