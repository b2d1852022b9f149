import { IN_AREA, scoped, SqlMigration } from './sql-migration';
import { FACT_KINDS_SQL } from './summary/fact-kinds';
import { SUMMARY_COLUMNS } from './summary/columns';
import { SUMMARISE_SQL } from './summary/summarise';
import { KEEP_SUMMARY, KEEP_SUMMARY_DOWN } from './summary/triggers';

/** What a night asks of a household in one typed row, kept by the transactions that change what it says. */
export class SummariseHouseholds1764000000029 extends SqlMigration {
  readonly name = 'SummariseHouseholds1764000000029';

  protected readonly upSql = `
    create sequence fact_batch;
    comment on sequence fact_batch is 'Deliveries in the order in which they came';
    alter table feed add column batch bigint not null default 0;
    alter table feed add column complete boolean not null default true;
    alter table feed add column prefix text not null default '';
    alter table feed drop constraint feed_pk;
    alter table feed add constraint feed_pk primary key (source, as_of, batch);
    comment on column feed.prefix is 'The area of which it tells; empty: everywhere';
    comment on column feed.complete is 'It says all there is to say: what it leaves out of how things are is no longer so. False: it only adds or corrects';
    alter table fact add column batch bigint not null default 0;
    comment on column fact.batch is 'Which delivery said it; of two about the same day the later one counts. A value of null takes back';
    alter table fact drop constraint fact_once;
    alter table fact add constraint fact_once unique nulls not distinct
      (household_id, member_id, kind, as_of, source, batch);
    -- fact_once begins with the household too, and a delivery of a million rows pays for each index.
    drop index fact_household_kind;
    create index fact_as_of on fact using brin (as_of);

    create table fact_kind (
      kind text constraint fact_kind_pk primary key,
      source text not null,
      subject text not null check (subject in ('member', 'household')),
      lasts_days int check (lasts_days > 0)
    );
    comment on table fact_kind is 'The catalogue of libs/monitoring/src/domain/fact-kinds.ts as SQL needs it; lasts_days null: how things are, the newest delivery alone counts';
    ${FACT_KINDS_SQL}

    create table feed_newest (
      source text not null,
      prefix text not null,
      as_of date not null,
      batch bigint not null,
      constraint feed_newest_pk primary key (source, prefix)
    );
    comment on table feed_newest is 'Of each source and area the newest complete delivery, kept by a trigger of feed: what is older says no more how things are';

    create table household_summary (
      household_id uuid constraint household_summary_pk primary key,
      ${SUMMARY_COLUMNS.map(({ name, type, rest }) => `${name} ${type} ${rest}`).join(',\n      ')}
    );
    comment on table household_summary is 'No foreign key: a row is made from the household itself. One row a household: what indicators ask, kept by triggers of member, household, assistance_link, fact and feed; never written otherwise';
    ${SUMMARY_COLUMNS.map(({ name, label, says }) => `comment on column household_summary.${name} is '${label}${says}';`).join('\n    ')}
    create index household_summary_look_again on household_summary (look_again_on, household_id);

    create table household_touched (
      household_id uuid not null,
      seq bigint generated always as identity,
      division text not null,
      was_division text,
      stale boolean not null default false,
      constraint household_touched_pk primary key (household_id, seq)
    );
    comment on table household_touched is 'A row for each change of a summary since a run looked at it; deleted by the statement that looks. Appended, never updated, so that whoever deletes what it sees loses nothing';
    comment on column household_touched.was_division is 'class:1 Where the household was before this change; null: there was no summary. The row with the least seq says what the last run tallied';
    comment on column household_touched.stale is 'Not a change but a wish: loaded in bulk, the summary has yet to be made (summarise_due)';

    ${scoped('household_summary', IN_AREA)}
    ${scoped('household_touched', IN_AREA)}
    grant usage on sequence fact_batch to yimen_app;
    grant select on fact_kind to yimen_app;
    grant select, insert, update on feed_newest to yimen_app;
    grant select, insert, update on household_summary to yimen_app;
    grant select, insert, delete on household_touched to yimen_app;
    ${SUMMARISE_SQL}
    ${KEEP_SUMMARY}
  `;

  protected readonly downSql = `
    ${KEEP_SUMMARY_DOWN}
    drop table household_touched; drop table household_summary; drop table feed_newest; drop table fact_kind;
    drop index fact_as_of;
    create index fact_household_kind on fact (household_id, kind, as_of desc);
    alter table fact no force row level security;
    delete from fact f using fact later
     where (later.household_id, later.kind, later.as_of, later.source) = (f.household_id, f.kind, f.as_of, f.source)
       and later.member_id is not distinct from f.member_id and later.batch > f.batch;
    alter table fact force row level security;
    alter table fact drop constraint fact_once;
    alter table fact drop column batch;
    alter table fact add constraint fact_once unique nulls not distinct (household_id, member_id, kind, as_of, source);
    delete from feed f using feed later where (later.source, later.as_of) = (f.source, f.as_of) and later.batch > f.batch;
    alter table feed drop constraint feed_pk;
    alter table feed drop column batch, drop column complete, drop column prefix;
    alter table feed add constraint feed_pk primary key (source, as_of);
    drop sequence fact_batch;
  `;
}
