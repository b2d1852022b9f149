import { IN_AREA, scoped, SqlMigration } from './sql-migration';

/** What was known of an indicator when a night first ran it; kept so that an old warning can still be read. */
const INDICATORS_BEFORE = `
  ('medical-self-pay', 1, 'entry', '大额医疗自付', '入户了解医疗负担，告知医疗救助、临时救助和刚性支出困难家庭政策，愿意申请的当场受理', 'illness'),
  ('unemployed-no-earner', 1, 'entry', '登记失业且家中无其他劳动收入', '了解失业原因和生活来源，告知失业保险、就业救助和低保政策', 'unemployment'),
  ('school-dropout', 1, 'entry', '义务教育阶段辍学', '会同学校和村（社区）家访，因贫失学的办理教育救助并劝返复学', 'schooling'),
  ('aided-household-changed', 1, 'exit', '受助家庭有未申报车辆或成员死亡', '核实情况是否属实、是否仍符合条件；增减或停止救助须听取意见后由人决定，不得自动停发（社会救助法第四十八条）', null),
  ('aided-household-changed', 2, 'exit', '受助家庭有未申报车辆或成员死亡', '核实情况是否属实、是否仍符合条件；增减或停止救助须听取意见后由人决定，不得自动停发（社会救助法第四十八条）', null)`;

const RUNS = `
    drop table night_chunk;
    update night_run set status = 'finished', finished_at = now(),
           manifest = jsonb_build_object('businessDate', business_date, 'closed', 'left open by the version before')
     where status = 'running';
    alter table night_tally drop constraint night_tally_run_fk, drop constraint night_tally_pk, add pass int not null default 0,
      add ended int not null default 0;
    alter table night_run drop constraint night_run_pk, add pass int not null default 0,
      add mode text not null default 'full' check (mode in ('full', 'incremental')),
      add why text not null default 'night' check (why in ('night', 'facts-arrived')),
      add parts jsonb not null default '[]', add fingerprint text,
      add constraint night_run_pk primary key (business_date, pass);
    alter table night_tally add constraint night_tally_pk primary key (business_date, pass, division, indicator, indicator_version),
      add constraint night_tally_run_fk foreign key (business_date, pass) references night_run;
    comment on table night_run is 'One row per business date and pass decides that a night runs once, however often the queue pokes: pass 0 is the night, later ones follow a delivery; skipped_from and skipped_to are missed nights before it that are not caught up';
    comment on column night_run.mode is 'incremental: only households that have changed since the run before';
    comment on column night_run.parts is 'Which policy pack judges which areas by which sources, those whose delivery was new enough when the run opened; its indicators in the order of their bits';
    comment on column night_run.fingerprint is 'Of everything that judges; null: not one and the same for all chunks, so that the next run is a full one';
    alter table night_tally add constraint night_tally_counts
      check (least(evaluated, warned, suppressed, unchanged, clear, not_evaluated, failed, ended) >= 0);
    comment on column night_tally.ended is 'Of those clear or not evaluated: hit in the run before';
    create index night_run_running on night_run (business_date, pass) where status = 'running';

    create table night_chunk (
      business_date date not null,
      pass int not null,
      from_id uuid not null,
      to_id uuid not null,
      token int not null default 0,
      next_attempt_at timestamptz not null default now(),
      done_at timestamptz,
      last_error text,
      constraint night_chunk_pk primary key (business_date, pass, from_id),
      constraint night_chunk_run_fk foreign key (business_date, pass) references night_run
    );
    comment on table night_chunk is 'A range of household ids of one run, from_id <= id < to_id; done_at is set in the transaction that wrote its warnings and tally. Each ring raises token: a job with an older one does nothing';
    create index night_chunk_due on night_chunk (business_date, pass, next_attempt_at) where done_at is null;`;

const TALLIES = `
    create type tally_count as (division text, bit int, evaluated int, warned int, suppressed int, unchanged int,
                                not_evaluated int, failed int, ended int);
    comment on type tally_count is 'Households of one township: those looked at under bit -1, the rest by the bit of the indicator';
    create table night_part_tally (
      business_date date not null,
      pass int not null,
      from_id uuid not null,
      part int not null,
      side text not null check (side in ('before', 'after')),
      counts tally_count[] not null,
      reason text,
      constraint night_part_tally_pk primary key (business_date, pass, from_id, part, side),
      constraint night_part_tally_chunk_fk foreign key (business_date, pass, from_id) references night_chunk
    );
    comment on table night_part_tally is 'What one chunk counted, until the last one sums it up in night_tally. before: what the run before had counted of the households looked at, to be taken away';
    comment on column night_part_tally.side is 'class:1 before or after';
    comment on column night_part_tally.counts is 'class:1 numbers by township';
    create table indicator_seen (
      indicator text not null,
      version int not null,
      family text not null check (family in ('entry', 'exit')),
      name text not null,
      what_to_do text not null,
      hardship text,
      constraint indicator_seen_pk primary key (indicator, version)
    );
    comment on table indicator_seen is 'Words of each indicator a run has used, so that its warnings can be read when the pack has dropped it';
    insert into indicator_seen values ${INDICATORS_BEFORE};`;

const OUTCOMES = `
    create table household_outcome (
      household_id uuid constraint household_outcome_pk primary key,
      division text not null,
      hits bigint not null,
      unknowns bigint not null,
      silenced bigint not null,
      look_again_on date,
      constraint household_outcome_disjoint check (hits & unknowns = 0 and silenced & ~hits = 0)
    );
    comment on column household_outcome.household_id is 'Taken from its summary, so no key asks again whether there is one';
    comment on table household_outcome is 'How the last run judged a household, a bit an indicator of its part; no row: nothing hit, and nothing unknown but what is unknown of everybody (night_run.parts). silenced: hit, and people or an application under way keep it quiet';
    comment on column household_outcome.look_again_on is 'Next day on which this may change by itself: a silence ends; -infinity: each night, while an application is under way';
    create index household_outcome_look_again on household_outcome (look_again_on) where look_again_on is not null;
    alter table warning drop constraint warning_household_fk;
    comment on column warning.household_id is 'Taken from its summary, so no key asks again whether there is one: a fifth of a first night';
    alter table warning add colour text check (colour in ('red', 'orange', 'yellow', 'blue')), add rank int not null default 0;
    comment on column warning.colour is 'class:3 how urgent';
    create index warning_in_application on warning (household_id) where status = 'in-application';
    create index application_open on application (household_id) where closed_at is null;`;

/** What people judge is counted otherwise in the next run. The summary is held, so that who moves the household at once comes before or after. */
const JUDGED = `
    create function touch_judged() returns trigger language plpgsql as $$
    begin
      perform from household_summary s
        where s.household_id in (select n.household_id from judged_after n join judged_before o on o.id = n.id
                                  where (n.status, n.suppressed_until) is distinct from (o.status, o.suppressed_until))
        order by s.household_id for no key update;
      insert into household_touched (household_id, division, was_division)
      select s.household_id, s.division, s.division from household_summary s
       where s.household_id in (select n.household_id from judged_after n join judged_before o on o.id = n.id
                                 where (n.status, n.suppressed_until) is distinct from (o.status, o.suppressed_until));
      return null;
    end $$;
    create trigger warning_judged after update on warning referencing old table as judged_before new table as judged_after
      for each statement execute function touch_judged();`;

/** A night runs by ranges of household ids, under the packs in force, and again when facts arrive (I3, I6). */
export class RunsByRange1764000000030 extends SqlMigration {
  readonly name = 'RunsByRange1764000000030';

  protected readonly upSql = `
    ${RUNS}
    ${TALLIES}
    ${OUTCOMES}
    ${JUDGED}
    ${scoped('night_part_tally', '(select scope_is_system())')}
    ${scoped('household_outcome', IN_AREA)}
    grant usage on type tally_count to yimen_app;
    grant select, insert, update on night_chunk, indicator_seen to yimen_app;
    grant delete on night_chunk to yimen_app;
    grant select, insert, delete on night_part_tally to yimen_app;
    grant select, insert, update, delete on household_outcome to yimen_app;
  `;

  protected readonly downSql = `
    drop trigger warning_judged on warning; drop function touch_judged;
    drop index application_open; drop index warning_in_application;
    alter table warning drop colour, drop rank, add constraint warning_household_fk foreign key (household_id) references household not valid;
    comment on column warning.household_id is null;
    drop table household_outcome; drop table indicator_seen; drop table night_part_tally; drop table night_chunk;
    drop type tally_count;
    alter table night_tally no force row level security;
    delete from night_tally where pass > 0;
    delete from night_tally t using night_tally newer
     where (newer.business_date, newer.division, newer.indicator) = (t.business_date, t.division, t.indicator)
       and newer.indicator_version > t.indicator_version;
    alter table night_tally force row level security;
    alter table night_tally drop constraint night_tally_run_fk, drop constraint night_tally_pk, drop constraint night_tally_counts,
      drop pass, drop ended;
    delete from night_run where pass > 0;
    alter table night_run drop constraint night_run_pk, drop pass, drop mode, drop why, drop parts, drop fingerprint,
      add constraint night_run_pk primary key (business_date);
    alter table night_tally add constraint night_tally_pk primary key (business_date, division, indicator),
      add constraint night_tally_run_fk foreign key (business_date) references night_run;
    comment on table night_run is 'One row per business date decides that a night runs once, however often the queue pokes; skipped_from and skipped_to are missed nights before it that are not caught up';
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
    grant select, insert, update on night_chunk to yimen_app;
  `;
}
