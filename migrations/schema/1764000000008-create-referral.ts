import { IN_CASE, scoped, SqlMigration } from './sql-migration';

export class CreateReferral1764000000008 extends SqlMigration {
  readonly name = 'CreateReferral1764000000008';

  protected readonly upSql = `
    create table referral (
      id uuid constraint referral_pk primary key,
      application_id uuid not null constraint referral_application_fk references application,
      measure_id uuid not null constraint referral_measure_fk references measure,
      previous_id uuid constraint referral_previous_fk references referral,
      receipt_no text not null,
      division text not null,
      programme text not null,
      programme_name text not null,
      from_agency_id uuid not null constraint referral_from_fk references agency,
      to_agency_id uuid not null constraint referral_to_fk references agency,
      packet jsonb not null,
      status text not null,
      version int not null default 1,
      holder_kind text,
      holder_id text,
      holder_name text,
      claimed_at timestamptz,
      lease_hours int,
      lease_until timestamptz,
      outcome text check (outcome in ('granted', 'partly-granted', 'refused')),
      reason text,
      note text,
      monthly_fen bigint check (monthly_fen >= 0),
      one_off_fen bigint check (one_off_fen >= 0),
      issued_at timestamptz not null default now(),
      ended_at timestamptz,
      constraint referral_one_holder check ((holder_id is null) = (holder_kind is null)),
      constraint referral_held_by_someone
        check (status not in ('claimed', 'in-progress', 'on-hold') or holder_id is not null),
      constraint referral_ends_with_outcome check (status <> 'completed' or outcome is not null),
      constraint referral_no_silent_end check (reason is not null
        or (status not in ('returned', 'rerouted', 'cancelled') and coalesce(outcome, 'granted') = 'granted'))
    );
    comment on table referral is '转办: a measure handed to (agency, area); at most one holder (I2); outcome and status are two things; no end without outcome or coded reason (I5)';
    comment on column referral.programme_name is 'As the policy pack of the application calls it (I9)';
    comment on column referral.packet is 'class:4 what this agency needs to know, no more';
    comment on column referral.lease_hours is 'Length of the lease the holder was given; each action of the holder starts it anew';
    comment on column referral.reason is 'Coded: why it is on hold, was returned, rerouted, cancelled, or not fully granted';
    comment on column referral.outcome is 'class:3 decision';
    comment on column referral.note is 'class:3 what the department wrote';
    create index referral_desk on referral (to_agency_id, id)
      where status in ('requested', 'claimed', 'in-progress', 'on-hold');
    create index referral_pool on referral (to_agency_id, status, id);
    create index referral_application on referral (application_id);
    create index referral_lease on referral (lease_until) where lease_until is not null;
    create unique index referral_one_live on referral (measure_id)
      where status not in ('rerouted', 'cancelled', 'completed');

    ${scoped('referral', `${IN_CASE} or to_agency_id = (select scope_agency())`)}
    grant select, insert, update on referral to yimen_app;
  `;

  protected readonly downSql = `drop table referral;`;
}
