import { IN_AREA, scoped, SqlMigration } from './sql-migration';

export class CreateRegistry1764000000006 extends SqlMigration {
  readonly name = 'CreateRegistry1764000000006';

  protected readonly upSql = `
    create table household (
      id uuid constraint household_pk primary key,
      division text not null check (division ~ '^[0-9]{12}$'),
      residence text not null check (residence in ('urban', 'rural')),
      facts jsonb not null default '{}',
      version int not null default 1,
      created_at timestamptz not null default now()
    );
    comment on table household is '户: people who live together and share income and spending';
    comment on column household.facts is 'class:3 property and income as declared or shared';
    create index household_division on household (division text_pattern_ops);

    create table member (
      id uuid constraint member_pk primary key,
      household_id uuid not null constraint member_household_fk references household,
      division text not null,
      name text not null,
      resident_id text not null check (length(resident_id) = 18),
      birth_date date not null,
      sex text not null check (sex in ('male', 'female')),
      kinship text not null,
      phone text,
      facts jsonb not null default '{}',
      joined_on date not null,
      left_on date,
      constraint member_dates check (left_on is null or left_on >= joined_on)
    );
    comment on table member is '共同生活家庭成员, with the days they joined and left';
    comment on column member.name is 'class:3 name';
    comment on column member.resident_id is 'class:4 identity number';
    comment on column member.phone is 'class:3 phone';
    comment on column member.birth_date is 'class:3 birth date';
    comment on column member.facts is 'class:4 health, disability, income';
    create index member_household on member (household_id);
    create index member_resident on member (resident_id) where left_on is null;

    create table assistance_link (
      id uuid constraint assistance_link_pk primary key default uuidv7(),
      household_id uuid not null constraint assistance_link_household_fk references household,
      division text not null,
      application_id uuid not null,
      measure_id uuid not null constraint assistance_link_measure_unique unique,
      programme text not null,
      outcome text not null,
      monthly_fen bigint check (monthly_fen >= 0),
      one_off_fen bigint check (one_off_fen >= 0),
      agency_name text not null,
      decided_on date not null
    );
    comment on table assistance_link is '救助链: what each agency gave or refused a household, in time order';
    comment on column assistance_link.outcome is 'class:3 decision';
    create index assistance_link_household on assistance_link (household_id, decided_on);

    ${scoped('household', IN_AREA)}
    ${scoped('member', IN_AREA)}
    ${scoped('assistance_link', IN_AREA)}
    grant select, insert, update on household, member to yimen_app;
    grant select, insert on assistance_link to yimen_app;
  `;

  protected readonly downSql = `drop table assistance_link; drop table member; drop table household;`;
}
