import { IN_AREA, scoped, SqlMigration } from './sql-migration';

/**
 * A scan of another date judges the households that are registered today by the rules of that date, and so what they
 * receive: the view tells what runs on this day, and the scan drops what began later than its own.
 */
const TODAY = `(now() at time zone 'Asia/Shanghai')::date`;

/** 听取意见: before aid is cut or ended the household is heard (LAW 48), and what was decided stands in its chain. */
export class CreateHearings1764000000019 extends SqlMigration {
  readonly name = 'CreateHearings1764000000019';

  protected readonly upSql = `
    alter table assistance_link
      add column ended_on date,
      add column reduced_fen bigint check (reduced_fen >= 0),
      add column reduced_on date,
      add constraint assistance_link_ended check (ended_on > decided_on),
      add constraint assistance_link_reduced check ((reduced_fen is null) = (reduced_on is null)
        and reduced_on > decided_on and reduced_fen < coalesce(monthly_fen, 0));
    comment on column assistance_link.ended_on is 'The first day without it, after a hearing: aid is paid to the end of the month in which its end was decided';
    comment on column assistance_link.reduced_fen is '分 a month from reduced_on, since a hearing cut it; monthly_fen stays what was granted';
    grant update (ended_on, reduced_fen, reduced_on) on assistance_link to yimen_app;

    ${policyHousehold('and (ended_on is null or ended_on > ' + TODAY + ')')}

    create table hearing (
      id uuid constraint hearing_pk primary key,
      procedure_version int not null,
      application_id uuid not null constraint hearing_application_fk references application,
      household_id uuid not null constraint hearing_household_fk references household,
      link_id uuid not null constraint hearing_link_fk references assistance_link,
      division text not null check (division ~ '^[0-9]{12}$'),
      programme text not null,
      programme_name text not null,
      policy_pack text not null,
      terms jsonb not null,
      proposal text not null check (proposal in ('reduce', 'end')),
      before_fen bigint check (before_fen >= 0),
      proposed_fen bigint check (proposed_fen >= 0),
      why text not null,
      facts jsonb not null,
      status text not null,
      version int not null default 1,
      opened_on date not null,
      opened_by_id text not null,
      opened_by text not null,
      notified_on date,
      reply_by date,
      reply_explained jsonb,
      said jsonb not null default '[]',
      heard_on date,
      decided_on date,
      decision text check (decision in ('unchanged', 'reduced', 'ended')),
      decided_fen bigint check (decided_fen >= 0),
      effective_from date,
      decision_reason text,
      decided_by_id text,
      decided_by text,
      dropped_on date,
      drop_reason text,
      constraint hearing_proposes_a_cut check ((proposal = 'reduce') = (proposed_fen is not null)
        and coalesce(proposed_fen < before_fen, proposal = 'end')),
      constraint hearing_notified check (status in ('opened', 'dropped') or (notified_on is not null and reply_by > notified_on)),
      constraint hearing_heard_first check (status not in ('heard', 'decided') or heard_on is not null),
      constraint hearing_decided_by_a_person check ((status = 'decided') = (decision is not null) and (status <> 'decided' or
        (decided_on is not null and decision_reason is not null and decided_by_id is not null))),
      constraint hearing_waits_for_the_reply check (decision is null or decision = 'unchanged' or decided_on > reply_by
        or coalesce((said -> -1 ->> 'final')::boolean, false)),
      constraint hearing_not_own_proposal check (decided_by_id <> opened_by_id),
      constraint hearing_no_silent_drop check ((status = 'dropped') = (drop_reason is not null))
    );
    comment on table hearing is '听取意见: a proposed cut or end of aid, what the household said, and what a person decided (LAW 48; I7); keeps the pack and terms it began with (I9)';
    comment on column hearing.terms is 'class:1 working days to reply, days for which facts are fresh';
    comment on column hearing.proposal is 'class:3 what is proposed';
    comment on column hearing.why is 'class:4 why, in words';
    comment on column hearing.facts is 'class:4 what it rests on: each with source and as-of date';
    comment on column hearing.opened_by is 'class:2 who proposed it';
    comment on column hearing.reply_explained is 'class:1 how the last day to reply came about';
    comment on column hearing.said is 'class:4 what the household said, each time';
    comment on column hearing.decision is 'class:3 decision';
    comment on column hearing.effective_from is 'First day of the month from which less or nothing is paid';
    comment on column hearing.decision_reason is 'class:4 why, as the notice says';
    comment on column hearing.decided_by is 'class:2 who decided';
    comment on column hearing.drop_reason is 'class:3 what turned out to be wrong';
    create unique index hearing_one_open on hearing (link_id) where status not in ('decided', 'dropped');
    create index hearing_area on hearing (division text_pattern_ops, status);
    create index hearing_household on hearing (household_id);

    ${scoped('hearing', IN_AREA)}
    grant select, insert, update on hearing to yimen_app;
  `;

  protected readonly downSql = `
    drop table hearing;
    ${policyHousehold('')}
    revoke update on assistance_link from yimen_app;
    alter table assistance_link drop column ended_on, drop column reduced_fen, drop column reduced_on;
  `;
}

/** As in migration 13, with which of the links granted here count besides. */
function policyHousehold(condition: string): string {
  return `
    create or replace view policy_household with (security_invoker = true) as
      select h.id, h.division, h.residence, h.facts,
             case when h.facts ? 'currentAwards' or l.awards is not null
                  then coalesce(h.facts -> 'currentAwards', '[]') || coalesce(l.awards, '[]') end as awards
        from household h
        left join lateral (
          select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                   'programme', programme, 'since', decided_on, 'memberIds', to_jsonb(member_ids))) order by decided_on) as awards
            from assistance_link where household_id = h.id and outcome in ('granted', 'partly-granted') ${condition}
        ) l on true;
  `;
}
