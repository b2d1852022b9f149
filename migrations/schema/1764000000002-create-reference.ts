import { SqlMigration } from './sql-migration';

/** Places, calendars and agencies: public facts, no row-level security. */
export class CreateReference1764000000002 extends SqlMigration {
  readonly name = 'CreateReference1764000000002';

  protected readonly upSql = `
    create table division (
      code text not null check (code ~ '^[0-9]{12}$'),
      name text not null,
      level text not null check (level in ('province', 'city', 'county', 'township', 'village')),
      parent text,
      civil_affairs_code text,
      residence text check (residence in ('urban', 'rural')),
      valid_from date not null,
      valid_to date,
      constraint division_pk primary key (code, valid_from)
    );
    comment on table division is 'Places, dated; code is the statistical code (国家统计局), civil_affairs_code that of GB/T 2260. A retired code is never re-issued';
    create index division_parent on division (parent);

    create table calendar_year (
      year int constraint calendar_year_pk primary key,
      published boolean not null,
      source text not null
    );
    comment on table calendar_year is 'Whether the State Council has published the holidays of a year; dates in an unpublished year are provisional';
    create table calendar_exception (
      date date constraint calendar_exception_pk primary key,
      kind text not null check (kind in ('holiday', 'working-weekend')),
      name text not null
    );
    comment on table calendar_exception is 'Days that differ from Monday–Friday: weekdays off, and weekends worked (调休)';

    create table agency (
      id uuid constraint agency_pk primary key,
      code text not null constraint agency_code_unique unique,
      name text not null,
      kind text not null constraint agency_kind check (kind in ('window', 'county-civil-affairs', 'medical-insurance',
        'housing', 'education', 'human-resources', 'emergency', 'disabled-federation', 'charity')),
      division text not null check (division ~ '^[0-9]{12}$'),
      active boolean not null default true
    );
    comment on table agency is 'Windows, county bureaus, charities; division is the area it serves';
    create index agency_kind_division on agency (kind, division);

    create table reference_load (
      name text constraint reference_load_pk primary key,
      sha256 text not null,
      loaded_at timestamptz not null default now()
    );
    comment on table reference_load is 'Which reference and demo files are loaded, so that loading again costs nothing';

    grant select on division, calendar_year, calendar_exception, agency, reference_load to yimen_app;
  `;

  protected readonly downSql = `
    drop table reference_load; drop table agency; drop table calendar_exception;
    drop table calendar_year; drop table division;
  `;
}
