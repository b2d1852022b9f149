import { scoped, SqlMigration } from './sql-migration';

export class CreateStaff1764000000003 extends SqlMigration {
  readonly name = 'CreateStaff1764000000003';

  protected readonly upSql = `
    create table officer (
      id uuid constraint officer_pk primary key,
      subject text not null constraint officer_subject_unique unique,
      name text not null,
      agency_id uuid not null constraint officer_agency_fk references agency,
      active boolean not null default true
    );
    comment on table officer is '经办人员; subject is the "sub" of the identity provider, everything else is ours';
    comment on column officer.name is 'class:2 staff name';

    create table assignment (
      id uuid constraint assignment_pk primary key,
      officer_id uuid not null constraint assignment_officer_fk references officer,
      role text not null constraint assignment_role check (role in ('window-clerk', 'township-reviewer', 'assistant',
        'county-officer', 'department-handler', 'supervisor')),
      division text not null constraint assignment_division check (division ~ '^[0-9]{12}$'),
      prefix text generated always as (division_prefix(division)) stored,
      removed_at timestamptz,
      constraint assignment_unique unique (officer_id, role, division)
    );
    comment on table assignment is 'A role in an area; removing it works at the next call';

    create table partner_client (
      client_id text constraint partner_client_pk primary key,
      agency_id uuid not null constraint partner_client_agency_fk references agency,
      active boolean not null default true
    );
    comment on table partner_client is 'A bureau''s own system, by the client id of its access tokens';

    ${scoped('officer', 'subject = (select scope_subject()) or (select scope_is_system())')}
    ${scoped('assignment', 'officer_id = (select scope_officer()) or (select scope_is_system())')}
    ${scoped('partner_client', 'client_id = (select scope_subject()) or (select scope_is_system())')}
    grant select on officer, assignment, partner_client to yimen_app;
  `;

  protected readonly downSql = `drop table partner_client; drop table assignment; drop table officer;`;
}
