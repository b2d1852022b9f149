import { IN_AREA, scoped, SqlMigration } from './sql-migration';

/** A township sees what its county has set for it. */
const COVERS = `${IN_AREA}
  or exists (select from unnest((select scope_divisions())::text[]) place where place ^@ division_prefix(division))`;

/** What people do with warnings: how many households can be visited in a week, which those are, what came of it, until when. */
export class VisitBudget1764000000032 extends SqlMigration {
  readonly name = 'VisitBudget1764000000032';

  protected readonly upSql = `
    alter table warning
      add column due_from date,
      add column due_days int check (due_days between 1 and 365),
      add column due_on date,
      add column visited boolean,
      add column confirmed boolean,
      add column helped boolean,
      add column follow_up text check (follow_up in ('ask-department', 'await-application', 'case-conference', 'verify')),
      add column asked_agency_kind text,
      add column result text,
      add column result_note text,
      add column result_by text,
      add column result_at timestamptz,
      add column hearing_id uuid,
      add constraint warning_due check ((due_on is null) = (due_days is null) and (due_on is null) = (due_from is null)),
      add constraint warning_due_stops check (status in ('open', 'following') or due_on is null),
      add constraint warning_following check (status <> 'following' or (follow_up is not null and due_on is not null)),
      add constraint warning_asks check ((asked_agency_kind is null) = (follow_up is distinct from 'ask-department'));
    comment on column warning.due_from is 'Day of the event that the deadline counts from; it does not count itself';
    comment on column warning.due_days is 'Working days';
    comment on column warning.due_on is 'Last day in time of what comes next, a projection of due_from, due_days and the calendar (I4); null while it waits for the visit budget';
    comment on column warning.visited is 'Somebody was there; null: nobody has said';
    comment on column warning.confirmed is 'What the indicator said was so; null: not known yet';
    comment on column warning.helped is 'The household got something';
    comment on column warning.follow_up is 'class:1 what has to follow the visit';
    comment on column warning.asked_agency_kind is 'class:1 kind of agency that was asked to deliver';
    comment on column warning.result is 'class:3 what the follow-up came to, by code';
    comment on column warning.result_note is 'class:3 what the follow-up came to, in words';
    comment on column warning.result_by is 'class:2 who said so';
    drop index warning_one_open;
    create unique index warning_one_open on warning (household_id, indicator, indicator_version) where status <> 'disposed';
    create index warning_open on warning (household_id) where status = 'open';
    create index warning_due on warning (due_on) where due_on is not null;
    create index warning_found on warning (business_date);

    create table visit_budget (
      id uuid constraint visit_budget_pk primary key default uuidv7(),
      division text not null check (division ~ '^[0-9]{12}$'),
      households int not null check (households between 0 and 1000),
      reason text not null check (btrim(reason) <> ''),
      set_by text not null,
      agency_name text,
      set_at timestamptz not null default clock_timestamp()
    );
    comment on table visit_budget is '走访额度: households a township can visit in a week, append-only; the newest row of a township counts, then of its county, then the setting';
    comment on column visit_budget.set_by is 'class:2 who set it';
    comment on column visit_budget.reason is 'class:2 why';
    create index visit_budget_newest on visit_budget (division, id desc);

    create table visit_pick (
      week date not null check (extract(isodow from week) = 1),
      township text not null check (township ~ '^[0-9]{9}000$'),
      household_id uuid not null constraint visit_pick_household_fk references household,
      division text not null,
      ordinal int not null check (ordinal > 0),
      urgent boolean not null,
      carried boolean not null,
      handed_on date not null,
      constraint visit_pick_pk primary key (week, household_id),
      constraint visit_pick_place unique (week, township, ordinal)
    );
    comment on table visit_pick is 'Households handed out for a visit in the week from that Monday, in order; written once, so that everybody reads the same list';
    comment on column visit_pick.township is 'class:1 whose budget it is';
    comment on column visit_pick.urgent is 'Red: does not wait for the budget';
    comment on column visit_pick.carried is 'Handed out in an earlier week and not done';
    create index visit_pick_household on visit_pick (household_id);

    create table visit_handout (
      id uuid constraint visit_handout_pk primary key default uuidv7(),
      week date not null,
      night_at timestamptz,
      budget_id uuid,
      picked int not null,
      at timestamptz not null default clock_timestamp()
    );
    comment on table visit_handout is 'What the last handing out knew: the week, the last night and the newest budget; while nothing of it is new there is nothing to do';

    ${scoped('visit_budget', COVERS, IN_AREA)}
    ${scoped('visit_pick', IN_AREA)}
    ${scoped('visit_handout', '(select scope_is_system())')}
    grant select, insert on visit_budget, visit_pick, visit_handout to yimen_app;
  `;

  protected readonly downSql = `
    drop table visit_handout; drop table visit_pick; drop table visit_budget;
    drop index warning_one_open;
    alter table warning no force row level security;
    alter table warning drop constraint warning_due_stops;
    update warning set status = 'disposed' where status = 'following';
    alter table warning force row level security;
    create unique index warning_one_open on warning (household_id, indicator, indicator_version)
      where status in ('open', 'in-application');
    drop index warning_found; drop index warning_due; drop index warning_open;
    alter table warning
      drop column due_from, drop column due_days, drop column due_on, drop column visited, drop column confirmed,
      drop column helped, drop column follow_up, drop column asked_agency_kind, drop column result,
      drop column result_note, drop column result_by, drop column result_at, drop column hearing_id;
  `;
}
