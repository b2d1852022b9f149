import { CreateEnter1764000000005 } from './1764000000005-create-enter';
import { LimitClients1764000000023 } from './1764000000023-limit-clients';
import { IN_AREA, SqlMigration } from './sql-migration';

const AREA_OR_CASE = `${IN_AREA} or application_id = (select scope_application())`;
const referralScope = `to_agency_id = scope_agency() or ${AREA_OR_CASE} or id = scope_referral()`;
const logScope = `audience_agency_id = scope_agency() or ${AREA_OR_CASE}`;

/** What a bureau's step meets first is asked first and in place; each sub-select of a policy is a plan started with every statement. */
const POLICIES = `
    drop policy referral_to_link on referral; drop policy referral_to_link_step on referral; drop policy action_log_by_link on action_log;
    alter policy referral_scope on referral using (${referralScope}) with check (${referralScope});
    alter policy action_log_scope on action_log using (${logScope}) with check (${logScope} or referral_id = scope_referral());
    create function supervises(p_agency uuid) returns boolean stable language plpgsql as $$
    begin
      return exists (select from agency where id = p_agency and ${IN_AREA});
    end $$;
    grant execute on function supervises to yimen_app;
    alter policy partner_client_scope on partner_client
      using (client_id = scope_subject() or scope_is_system()) with check (client_id = scope_subject() or scope_is_system());
    alter policy partner_client_supervised on partner_client
      using (current_setting('app.actor_kind', true) = 'officer' and supervises(agency_id));`;

const ITS_OWN = 'client_id = (select scope_subject()) or (select scope_is_system())';
const POLICIES_BEFORE = `
    alter policy referral_scope on referral
      using (${AREA_OR_CASE} or to_agency_id = (select scope_agency()))
      with check (${AREA_OR_CASE} or to_agency_id = (select scope_agency()));
    create policy referral_to_link on referral for select using (id = scope_referral());
    create policy referral_to_link_step on referral for update using (id = scope_referral()) with check (id = scope_referral());
    alter policy action_log_scope on action_log
      using (${AREA_OR_CASE} or audience_agency_id = (select scope_agency()))
      with check (${AREA_OR_CASE} or audience_agency_id = (select scope_agency()));
    create policy action_log_by_link on action_log for insert with check (referral_id = scope_referral());
    alter policy partner_client_scope on partner_client using (${ITS_OWN}) with check (${ITS_OWN});
    alter policy partner_client_supervised on partner_client
      using ((select current_setting('app.actor_kind', true)) = 'officer' and agency_id in (select id from agency where ${IN_AREA}));
    drop function supervises;`;

/** Who acts as a row and not as JSON, so that a plain step looks up and reads half as much (ADR 0017). */
export class EnterAsRow1764000000028 extends SqlMigration {
  readonly name = 'EnterAsRow1764000000028';

  protected readonly upSql = `
    ${POLICIES}
    create type entered as (kind text, id text, name text, agency_id uuid, agency_name text, agency_kind text,
                            grants jsonb, roles text[], divisions text[], scopes text[]);
    comment on type entered is 'Who acts in this transaction; scopes of a partner only, null for an officer';

    create function enter_as(p_kind text, p_id text) returns entered language plpgsql as $$
    declare
      e entered;
      -- Assigned, not performed: a plain expression costs a tenth of a statement.
      v_set text := set_config('app.subject', p_id, true);
    begin
      if p_kind = 'partner' then
        select p_kind, p_id, a.name, a.id, a.name, a.kind, '[]', '{department-handler}', '{}', c.scopes into e
          from partner_client c join agency a on a.id = c.agency_id and a.active
         where c.client_id = p_id and c.active;
      elsif p_kind = 'officer' then
        select p_kind, o.id, o.name, a.id, a.name, a.kind into e.kind, e.id, e.name, e.agency_id, e.agency_name, e.agency_kind
          from officer o join agency a on a.id = o.agency_id
         where o.subject = p_id and o.active and a.active;
      end if;
      if e.id is null then
        return null;
      end if;
      if p_kind = 'officer' then
        v_set := set_config('app.officer', e.id, true);
        select coalesce(array_agg(distinct role), '{}'),
               coalesce(jsonb_agg(jsonb_build_object('role', role, 'prefix', prefix) order by role, prefix), '[]'),
               coalesce(array_agg(distinct prefix) filter (where role <> 'department-handler'), '{}')
          into e.roles, e.grants, e.divisions from assignment where officer_id = e.id::uuid and removed_at is null;
      end if;
      v_set := set_config('app.actor_kind', p_kind, true) || set_config('app.client', p_kind || ':' || e.id, true)
               || set_config('app.agency', e.agency_id::text, true);
      if e.divisions <> '{}' or current_setting('app.divisions', true) <> '' then
        v_set := set_config('app.divisions', e.divisions::text, true);
      end if;
      return e;
    end $$;
    comment on function enter_as(text, text) is
      'Sets the scope of the transaction; null when nobody by that name may act. A department handler sees the referrals of the agency, not the cases of the area: no division prefix';

    create function actor_of(e entered) returns jsonb immutable parallel safe language sql as $$
      select jsonb_build_object(
               'kind', e.kind, 'id', e.id, 'name', e.name,
               'agencyId', e.agency_id, 'agencyName', e.agency_name, 'agencyKind', e.agency_kind,
               'grants', e.grants, 'roles', e.roles, 'divisions', e.divisions)
             || case when e.scopes is null then '{}' else jsonb_build_object('scopes', e.scopes) end
    $$;

    create or replace function enter(p_kind text, p_id text, p_key text) returns jsonb language plpgsql as $$
    declare
      e entered := enter_as(p_kind, p_id);
    begin
      if e.id is null then
        return null;
      end if;
      return jsonb_build_object('actor', actor_of(e), 'earlier', case when p_key is not null then earlier_answer(p_key) end);
    end $$;
    drop function actor_of_officer; drop function actor_of_partner;

    create function take_step(p_kind text, p_who text, p_scope text, p_roles text[], p_id uuid, p_seen int, p_action text,
                              p_from text[], p_to text, p_lease_hours int, p_on date, p_ended jsonb,
                              p_key text, p_fingerprint text, p_http_status int) returns jsonb language plpgsql as $$
    declare
      e entered := enter_as(p_kind, p_who);
      v_earlier jsonb;
      v_has_clock boolean;
      v_kept jsonb;
    begin
      if e.id is null then
        perform refuse('not-staff');
      end if;
      if not p_scope = any (e.scopes) then
        return null;
      end if;
      if p_key is not null then
        v_earlier := earlier_answer(p_key);
        if v_earlier is not null then
          return jsonb_build_object('actor', actor_of(e), 'earlier', v_earlier);
        end if;
      end if;
      if not e.roles && p_roles then
        return null;
      end if;
      with stepped as (
        update referral r
           set status = p_to, version = r.version + 1, holder_kind = p_kind, holder_id = e.id, holder_name = e.name,
               claimed_at = case when p_action = 'claim' then now() else r.claimed_at end,
               lease_hours = coalesce(p_lease_hours, r.lease_hours),
               lease_until = case when p_ended is null
                                  then now() + make_interval(hours => coalesce(p_lease_hours, r.lease_hours)) end,
               ended_at = case when p_ended is not null then now() end,
               reason = null, note = p_ended ->> 'note', outcome = p_ended ->> 'outcome',
               monthly_fen = (p_ended ->> 'monthlyFen')::bigint, one_off_fen = (p_ended ->> 'oneOffFen')::bigint
         where r.id = p_id and r.to_agency_id = e.agency_id and r.status = any (p_from)
           and (p_seen is null or r.version = p_seen)
           and (p_action = 'claim' or (r.holder_kind = p_kind and r.holder_id = e.id))
           and (p_ended is null or (r.lead_id is null and not r.has_assists))
        returning old.status as was, r.application_id, r.measure_id, r.division, r.to_agency_id, r.programme, r.note,
                  r.outcome, r.monthly_fen, r.one_off_fen, r.has_clock,
                  case when p_key is not null then to_jsonb(r) - 'packet' end as kept
      ), logged as (
        insert into action_log (application_id, referral_id, division, audience_agency_id, action, from_status, to_status,
                                actor_kind, actor_id, actor_name, agency_id, agency_name, detail)
        select s.application_id, p_id, s.division, s.to_agency_id, p_action, s.was, p_to, p_kind, e.id, e.name,
               s.to_agency_id, e.agency_name,
               case when p_ended is null then jsonb_build_object('programme', s.programme)
                    else jsonb_strip_nulls(jsonb_build_object('programme', s.programme, 'note', s.note, 'outcome', s.outcome))
               end
          from stepped s
      ), told as (
        insert into outbox (topic, payload)
        select p_ended ->> 'topic', jsonb_build_object(
                 'measureId', s.measure_id, 'applicationId', s.application_id, 'outcome', s.outcome,
                 'reason', null, 'monthlyFen', s.monthly_fen, 'oneOffFen', s.one_off_fen,
                 'agencyName', e.agency_name, 'endedOn', p_on)
          from stepped s where p_ended is not null
      )
      select s.has_clock, s.kept into v_has_clock, v_kept from stepped s;
      if not found then
        return null;
      end if;
      if v_has_clock and p_action in ('claim', 'complete') then
        perform stop_running_clocks('referral', array[p_id], case p_action when 'claim' then array['claim'] end, p_on);
      end if;
      if p_key is null then
        return 'true';
      end if;
      insert into idempotency (client, key, fingerprint, status, body)
      values (scope_client(), p_key, p_fingerprint || ' ' || authority_of(actor_of(e)), p_http_status,
              jsonb_build_object('moved', v_kept));
      return jsonb_build_object('moved', v_kept);
    end $$;
    comment on function take_step is
      'Enters, moves, logs, tells and remembers. True or {moved}: done; {actor, earlier}: answered before; null: not as plain as that, nothing done';
    comment on function desk_step is 'take_step as it was, for instances of the version before; goes with the next change of it';
    grant execute on function enter_as, actor_of, take_step to yimen_app;
  `;

  protected readonly downSql = `
    drop function take_step;
    ${new CreateEnter1764000000005().textOf('actor_of_officer')}
    ${new LimitClients1764000000023().textOf('actor_of_partner')}
    ${new CreateEnter1764000000005().textOf('enter').replace('create function', 'create or replace function')}
    grant execute on function actor_of_officer, actor_of_partner to yimen_app;
    drop function actor_of; drop function enter_as; drop type entered;
    ${POLICIES_BEFORE}
  `;
}
