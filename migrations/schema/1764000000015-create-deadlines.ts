import { IN_CASE, scoped, SqlMigration } from './sql-migration';

/** Whoever sees a deadline sees when it stood still, how it moved and what it set off. */
const OF_DEADLINE = 'exists (select from deadline d where d.id = deadline_id)';

/** The legal clock: limits as they run, the days on which they stood still, and what was said when they ran out. */
export class CreateDeadlines1764000000015 extends SqlMigration {
  readonly name = 'CreateDeadlines1764000000015';

  protected readonly upSql = `
    create function uuid_distance(a uuid, b uuid) returns float8 immutable strict parallel safe language sql as $$
      select (('x' || translate(left(a::text, 13), '-', ''))::bit(48)::bigint
            - ('x' || translate(left(b::text, 13), '-', ''))::bit(48)::bigint)::float8
    $$;
    create type uuid_range as range (subtype = uuid, subtype_diff = uuid_distance, multirange_type_name = uuid_ranges);
    comment on type uuid_range is
      'One id as a range: an exclusion constraint then needs no extension, which the owner may not create everywhere';

    create table deadline (
      id uuid constraint deadline_pk primary key default uuidv7(),
      subject_kind text not null check (subject_kind in ('application', 'case', 'referral')),
      subject_id uuid not null,
      application_id uuid not null,
      division text not null check (division ~ '^[0-9]{12}$'),
      audience_agency_id uuid,
      step text not null,
      round int not null check (round > 0),
      title text not null,
      source text,
      budget int not null check (budget between 1 and 3650),
      unit text not null check (unit in ('working-day', 'calendar-day', 'month')),
      roll text not null check (roll in ('none', 'next-working-day')),
      extendable_to int check (extendable_to > budget),
      started_on date not null,
      stopped_on date,
      extended_to int check (extended_to = extendable_to),
      extended_reason text,
      extended_by text,
      extended_on date,
      due_on date,
      provisional boolean not null,
      projected_by text not null,
      rolled_by text,
      early_percent int check (early_percent between 1 and 100),
      red_after int check (red_after > 0),
      next_rung_on date,
      version int not null default 1,
      constraint deadline_round unique (subject_kind, subject_id, step, round),
      constraint deadline_extended check ((extended_to is null) = (extended_on is null)
        and (extended_to is null) = (coalesce(btrim(extended_reason), '') = '')
        and (extended_to is null) = (coalesce(btrim(extended_by), '') = '')),
      constraint deadline_ladder check ((early_percent is null) = (red_after is null)
        and (early_percent is not null or next_rung_on is null)),
      constraint deadline_stopped_climbs_nothing check (stopped_on is null or next_rung_on is null)
    );
    comment on table deadline is '时限: a legal limit as it runs for an application, case or referral; due_on is a projection of budget, suspensions and calendar (I4)';
    comment on column deadline.step is 'class:1 name of the limit in the policy pack';
    comment on column deadline.round is 'A step can start again: survey after an objection';
    comment on column deadline.unit is 'class:1 unit of budget, extendable_to and extended_to';
    comment on column deadline.roll is 'class:1 what happens to a last day nobody works on';
    comment on column deadline.stopped_on is 'Null while it runs or stands still';
    comment on column deadline.extended_reason is 'class:3 why it may take longer';
    comment on column deadline.extended_by is 'class:2 who allowed it';
    comment on column deadline.due_on is 'Last day in time; null while the clock stands still';
    comment on column deadline.provisional is 'Rests on a year whose holidays are not announced';
    comment on column deadline.projected_by is 'class:1 what moved the due date last: start, pause, resume, extension, stop, or a calendar';
    comment on column deadline.rolled_by is 'class:1 the roll rule, where it moved the last day';
    comment on column deadline.early_percent is 'Share of the budget after which the early warning fires; null: days that have to pass, nobody can be late';
    comment on column deadline.red_after is 'Working days after due_on';
    comment on column deadline.next_rung_on is 'First day on which the sweeper has something to do; null when nothing is left or the clock stands still';
    create unique index deadline_one_running on deadline (subject_kind, subject_id, step) where stopped_on is null;
    create index deadline_next_rung on deadline (next_rung_on) where next_rung_on is not null;
    create index deadline_running on deadline (id) where stopped_on is null;
    create index deadline_due on deadline (due_on, id) where stopped_on is null;

    create table suspension (
      id uuid constraint suspension_pk primary key default uuidv7(),
      deadline_id uuid not null constraint suspension_deadline_fk references deadline,
      paused_on date not null,
      resumed_on date,
      reason text not null check (btrim(reason) <> ''),
      waiting_for text not null,
      opened_by text not null,
      closed_by text,
      constraint suspension_reversed check (resumed_on >= paused_on),
      constraint suspension_overlaps exclude using gist
        (uuid_range(deadline_id, deadline_id, '[]') with &&, daterange(paused_on, resumed_on) with &&)
    );
    comment on table suspension is '暂停计时: from the first day paused to the first day it runs again; paused and resumed on one day counts for nothing';
    comment on column suspension.waiting_for is 'class:1 whom the clock waits for';
    comment on column suspension.opened_by is 'class:2 who paused it';
    comment on column suspension.closed_by is 'class:2 who let it run again';
    create index suspension_deadline on suspension (deadline_id, paused_on);

    create table deadline_move (
      id uuid constraint deadline_move_pk primary key default uuidv7(),
      deadline_id uuid not null constraint deadline_move_deadline_fk references deadline,
      from_due date,
      to_due date,
      why text not null,
      at timestamptz not null default clock_timestamp(),
      constraint deadline_move_moves check (from_due is distinct from to_due)
    );
    comment on table deadline_move is 'Each change of a due date and why, append-only; null: the clock stood still';
    comment on column deadline_move.why is 'class:1 as projected_by of the deadline';
    create index deadline_move_deadline on deadline_move (deadline_id, at);

    create table ladder_rung (
      deadline_id uuid not null constraint ladder_rung_deadline_fk references deadline,
      rung text not null check (rung in ('early', 'yellow', 'red')),
      budget int not null,
      fired_on date not null,
      at timestamptz not null default clock_timestamp(),
      constraint ladder_rung_pk primary key (deadline_id, rung, budget)
    );
    comment on table ladder_rung is '预警、黄牌、红牌: what a deadline has set off, each once for a budget: an extension brings another';
    comment on column ladder_rung.rung is 'class:1 early, yellow or red';

    ${scoped('deadline', `${IN_CASE} or audience_agency_id = (select scope_agency())`)}
    ${scoped('suspension', OF_DEADLINE)}
    ${scoped('deadline_move', OF_DEADLINE)}
    ${scoped('ladder_rung', OF_DEADLINE)}
    grant execute on function uuid_distance(uuid, uuid) to yimen_app;
    grant select, insert on deadline, suspension, deadline_move, ladder_rung to yimen_app;
    grant update (stopped_on, extended_to, extended_reason, extended_by, extended_on, due_on, provisional, projected_by,
      rolled_by, next_rung_on, version) on deadline to yimen_app;
    grant update (resumed_on, closed_by) on suspension to yimen_app;
  `;

  protected readonly downSql = `
    drop table ladder_rung; drop table deadline_move; drop table suspension; drop table deadline;
    drop type uuid_range; drop function uuid_distance;
  `;
}
