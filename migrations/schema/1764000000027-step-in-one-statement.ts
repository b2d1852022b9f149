import { SqlMigration } from './sql-migration';

/**
 * A department's plain step in one statement: who, may they, earlier answer, compare and set, clock, log, event and answer
 * (ADR 0017). What isn't plain changes nothing and is done the long way, which says why not. And the order of the pool.
 */
export class StepInOneStatement1764000000027 extends SqlMigration {
  readonly name = 'StepInOneStatement1764000000027';

  protected readonly upSql = `
    alter table referral add column urgent boolean not null default false;
    alter table referral add column due_on date;
    alter table referral add column has_clock boolean not null default false;
    comment on column referral.has_clock is 'Some limit runs or ran; kept by the same trigger. Without one a step looks for no clock';
    comment on column referral.urgent is 'class:1 急难: comes before what isn''t, when a department takes the next ones';
    comment on column referral.due_on is
      'The last day in time as its clock says; kept by a trigger of the clock, so that the pool is read in its order';
    create index referral_next on referral (to_agency_id, urgent desc, due_on, id) where status = 'requested';
    create function show_clock_on_referral() returns trigger language plpgsql as $$
    begin
      update referral
         set has_clock = true, due_on = case when new.step = 'decide' then new.due_on else due_on end
       where id = (select id from referral
                    where id = new.subject_id and (not has_clock or (new.step = 'decide' and due_on is distinct from new.due_on))
                      for update skip locked);
      return null;
    end $$;
    comment on function show_clock_on_referral() is
      'Passes over a referral that somebody is acting on: who corrects a calendar holds it, and whoever acts waits for it. due_on only orders the pool';
    create trigger deadline_on_referral after insert or update of due_on on deadline
      for each row when (new.subject_kind = 'referral') execute function show_clock_on_referral();
    -- The owner is bound by forced row-level security, and sees nobody's rows while it migrates.
    alter table referral no force row level security;
    alter table deadline no force row level security;
    alter table application no force row level security;
    update referral r set has_clock = true, due_on = d.due_on from deadline d
     where d.subject_kind = 'referral' and d.subject_id = r.id and d.step = 'decide';
    update referral r set urgent = true from application a
     where a.id = r.application_id and r.ended_at is null
       and (a.hardships @? '$[*] ? (@.kind == "disaster" || @.kind == "accident")');
    alter table application force row level security;
    alter table referral force row level security;
    alter table deadline force row level security;

    create function stop_running_clocks(p_kind text, p_subjects uuid[], p_steps text[], p_on date) returns void
      language sql as $$
      update deadline set stopped_on = p_on, next_rung_on = null, version = version + 1
       where subject_kind = p_kind and subject_id = any (p_subjects) and stopped_on is null
         and (p_steps is null or step = any (p_steps))
    $$;
    comment on function stop_running_clocks(text, uuid[], text[], date) is
      'For clocks that run, not for one that stands still: its due date stays as it is. Null steps: all';

    create function authority_of(actor jsonb) returns text immutable strict parallel safe language sql as $$
      select left(translate(encode(sha256(convert_to(
               '["' || (actor ->> 'agencyId') || '",' || replace(replace(actor ->> 'grants', ', ', ','), ': ', ':') || ']',
               'UTF8')), 'base64'), '+/=', '-_'), 16)
    $$;
    comment on function authority_of(jsonb) is 'What the door keeps beside an answer, as the door writes it: agency and grants';

    create function desk_step(p_kind text, p_who text, p_scope text, p_roles text[], p_id uuid, p_seen int, p_action text,
                              p_from text[], p_to text, p_lease_hours int, p_on date, p_ended jsonb,
                              p_key text, p_fingerprint text, p_http_status int,
                              out done boolean, out moved jsonb, out actor jsonb, out earlier jsonb) language plpgsql as $$
    declare
      entered jsonb := enter(p_kind, p_who, p_key);
      v_id text := entered #>> '{actor,id}';
      v_name text := entered #>> '{actor,name}';
      v_row record;
    begin
      if entered is null then
        perform refuse('not-staff');
      end if;
      done := false;
      if not coalesce(entered #> '{actor,scopes}' ? p_scope, true) then
        return;
      end if;
      if entered -> 'earlier' <> 'null' then
        actor := entered -> 'actor';
        earlier := entered -> 'earlier';
        return;
      end if;
      if not entered #> '{actor,roles}' ?| p_roles then
        return;
      end if;
      with stepped as (
        update referral r
           set status = p_to, version = r.version + 1, holder_kind = p_kind, holder_id = v_id, holder_name = v_name,
               claimed_at = case when p_action = 'claim' then now() else r.claimed_at end,
               lease_hours = coalesce(p_lease_hours, r.lease_hours),
               lease_until = case when p_ended is null
                                  then now() + make_interval(hours => coalesce(p_lease_hours, r.lease_hours)) end,
               ended_at = case when p_ended is not null then now() end,
               reason = null, note = p_ended ->> 'note', outcome = p_ended ->> 'outcome',
               monthly_fen = (p_ended ->> 'monthlyFen')::bigint, one_off_fen = (p_ended ->> 'oneOffFen')::bigint
         where r.id = p_id and r.to_agency_id = scope_agency() and r.status = any (p_from)
           and (p_seen is null or r.version = p_seen)
           and (p_action = 'claim' or (r.holder_kind = p_kind and r.holder_id = v_id))
           and (p_ended is null or (r.lead_id is null and not r.has_assists))
        returning old.status as was, r.application_id, r.measure_id, r.division, r.to_agency_id, r.programme, r.note,
                  r.outcome, r.monthly_fen, r.one_off_fen, r.has_clock,
                  case when p_key is not null then to_jsonb(r) - 'packet' end as kept
      ), logged as (
        insert into action_log (application_id, referral_id, division, audience_agency_id, action, from_status, to_status,
                                actor_kind, actor_id, actor_name, agency_id, agency_name, detail)
        select s.application_id, p_id, s.division, s.to_agency_id, p_action, s.was, p_to, p_kind, v_id, v_name,
               s.to_agency_id, entered #>> '{actor,agencyName}',
               case when p_ended is null then jsonb_build_object('programme', s.programme)
                    else jsonb_strip_nulls(jsonb_build_object('programme', s.programme, 'note', s.note, 'outcome', s.outcome))
               end
          from stepped s
      )
      select * into v_row from stepped;
      if not found then
        return;
      end if;
      done := true;
      if p_ended is not null then
        insert into outbox (topic, payload)
        values (p_ended ->> 'topic', jsonb_build_object(
                 'measureId', v_row.measure_id, 'applicationId', v_row.application_id, 'outcome', v_row.outcome,
                 'reason', null, 'monthlyFen', v_row.monthly_fen, 'oneOffFen', v_row.one_off_fen,
                 'agencyName', entered #>> '{actor,agencyName}', 'endedOn', p_on));
      end if;
      if v_row.has_clock and p_action in ('claim', 'complete') then
        perform stop_running_clocks('referral', array[p_id], case p_action when 'claim' then array['claim'] end, p_on);
      end if;
      if p_key is not null then
        moved := v_row.kept;
        insert into idempotency (client, key, fingerprint, status, body)
        values (scope_client(), p_key, p_fingerprint || ' ' || authority_of(entered -> 'actor'), p_http_status,
                jsonb_build_object('moved', moved));
      end if;
    end $$;
    comment on function desk_step is
      'Enters, moves, logs, tells and remembers; done is false where it was answered before (earlier, by actor) or is not as plain as that';
    grant execute on function stop_running_clocks, authority_of, desk_step to yimen_app;
  `;

  protected readonly downSql = `
    drop function desk_step;
    drop function authority_of; drop function stop_running_clocks;
    drop trigger deadline_on_referral on deadline; drop function show_clock_on_referral;
    alter table referral drop column has_clock, drop column due_on, drop column urgent;
  `;
}
