import { IN_AREA, scoped, SqlMigration } from './sql-migration';

const ENDS_OR_GOES_BACK = `'returned', 'expired', 'parked', 'rerouted', 'cancelled', 'entered-in-error'`;

/** Helping parts, coded reasons that are counted, papers asked for, urging, and referrals that wait for a day or expire. */
export class CreateAssists1764000000025 extends SqlMigration {
  readonly name = 'CreateAssists1764000000025';

  protected readonly upSql = `
    alter table referral
      alter column measure_id drop not null,
      add column lead_id uuid constraint referral_lead_fk references referral,
      add column task text,
      add column has_assists boolean not null default false,
      add column may_expire boolean not null default false,
      add column reasons text[] not null default '{}',
      add column papers text[] not null default '{}',
      add column parked_until date,
      add column urged int not null default 0 check (urged >= 0),
      add column urged_on date,
      add constraint referral_part check ((lead_id is null) = (measure_id is not null) and (lead_id is null) = (task is null)),
      add constraint referral_parked_until check (status <> 'parked' or parked_until is not null),
      drop constraint referral_no_silent_end,
      add constraint referral_no_silent_end check (reason is not null
        or (status not in (${ENDS_OR_GOES_BACK}) and coalesce(outcome, 'granted') = 'granted'));
    comment on column referral.measure_id is 'Null for a helping part: its lead stands for the measure, so one live referral a measure stays the rule (I2)';
    comment on column referral.lead_id is '协办: the referral it helps with; its holder asked for it and hears what became of it';
    comment on column referral.task is 'class:3 what the helping department is asked to do';
    comment on column referral.has_assists is 'Helping parts were opened: it ends only by the long way, which looks at them';
    comment on column referral.may_expire is 'Goes to somebody without a legal duty to answer, as the application''s pack said when it was issued (I9)';
    comment on column referral.reasons is 'class:1 all codes of which reason is the first; valid while reason is there';
    comment on column referral.papers is 'class:3 what the applicant was asked for; valid while it is on hold';
    comment on column referral.parked_until is 'The day it comes back to the pool; valid while it is parked';
    comment on column referral.urged is '催办: on how many days; changes no version, for it changes nothing that anybody has in hand';
    create index referral_lead on referral (lead_id) where lead_id is not null;
    create index referral_parked on referral (parked_until) where status = 'parked';
    create index referral_may_expire on referral (id) where status = 'requested' and may_expire;

    create table referral_reason (
      id uuid constraint referral_reason_pk primary key default uuidv7(),
      referral_id uuid not null constraint referral_reason_referral_fk references referral,
      division text not null check (division ~ '^[0-9]{12}$'),
      agency_id uuid not null constraint referral_reason_agency_fk references agency,
      programme text not null,
      kind text not null check (kind in ('return', 'refusal', 'hold')),
      code text not null,
      ordinal int not null check (ordinal >= 1),
      on_day date not null
    );
    comment on table referral_reason is 'Each coded reason of a return, refusal or hold, as it was given: counted by department and programme, and asked whether it was given before; append-only';
    comment on column referral_reason.code is 'class:1 coded reason';
    comment on column referral_reason.ordinal is 'Its place among the reasons given together, from 1';
    create index referral_reason_referral on referral_reason (referral_id);
    create index referral_reason_day on referral_reason (on_day, agency_id);

    ${scoped('referral_reason', `${IN_AREA} or agency_id = (select scope_agency())`)}
    grant select, insert on referral_reason to yimen_app;
  `;

  protected readonly downSql = `
    drop table referral_reason;
    -- The owner is bound by forced row-level security, and sees nobody's rows while it migrates.
    alter table referral no force row level security;
    delete from referral where lead_id is not null;
    update referral set status = 'requested', reason = null where status = 'parked';
    update referral set status = 'returned' where status = 'expired';
    update referral set status = 'cancelled' where status = 'entered-in-error';
    alter table referral force row level security;
    alter table referral
      drop constraint referral_no_silent_end,
      add constraint referral_no_silent_end check (reason is not null
        or (status not in ('returned', 'rerouted', 'cancelled') and coalesce(outcome, 'granted') = 'granted')),
      drop column lead_id, drop column task, drop column has_assists, drop column may_expire, drop column reasons,
      drop column papers, drop column parked_until, drop column urged, drop column urged_on,
      alter column measure_id set not null;
  `;
}
