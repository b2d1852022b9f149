import { SqlMigration } from './sql-migration';

/** One round trip at the start of a transaction: who acts, what they may see, and whether this request was answered before. */
export class CreateEnter1764000000005 extends SqlMigration {
  readonly name = 'CreateEnter1764000000005';

  protected readonly upSql = `
    create function actor_of_officer(p_subject text) returns jsonb language plpgsql as $$
    declare
      who record;
      held record;
    begin
      perform set_config('app.subject', p_subject, true);
      select o.id, o.name, a.id as agency_id, a.name as agency_name, a.kind into who
        from officer o join agency a on a.id = o.agency_id
       where o.subject = p_subject and o.active and a.active;
      if not found then
        return null;
      end if;
      perform set_config('app.officer', who.id::text, true);
      select coalesce(array_agg(distinct role), '{}') as roles,
             coalesce(jsonb_agg(jsonb_build_object('role', role, 'prefix', prefix) order by role, prefix), '[]') as grants,
             coalesce(array_agg(distinct prefix) filter (where role <> 'department-handler'), '{}') as prefixes
        into held from assignment where officer_id = who.id and removed_at is null;
      return jsonb_build_object(
        'kind', 'officer', 'id', who.id, 'name', who.name,
        'agencyId', who.agency_id, 'agencyName', who.agency_name, 'agencyKind', who.kind,
        'grants', held.grants, 'roles', held.roles, 'divisions', held.prefixes);
    end $$;
    comment on function actor_of_officer(text) is
      'A department handler sees the referrals of the agency, not the cases of the area: no division prefix';

    create function actor_of_partner(p_client text) returns jsonb language plpgsql as $$
    declare
      actor jsonb;
    begin
      perform set_config('app.subject', p_client, true);
      select jsonb_build_object(
               'kind', 'partner', 'id', c.client_id, 'name', a.name,
               'agencyId', a.id, 'agencyName', a.name, 'agencyKind', a.kind,
               'grants', '[]'::jsonb, 'roles', jsonb_build_array('department-handler'), 'divisions', '[]'::jsonb)
        into actor
        from partner_client c
        join agency a on a.id = c.agency_id and a.active
       where c.client_id = p_client and c.active;
      return actor;
    end $$;

    create function earlier_answer(p_key text) returns jsonb language plpgsql as $$
    declare
      answer jsonb;
    begin
      if not pg_try_advisory_xact_lock(hashtextextended(scope_client() || ' ' || p_key, 0)) then
        return jsonb_build_object('running', true);
      end if;
      select jsonb_build_object('fingerprint', fingerprint, 'status', status, 'body', body)
        into answer from idempotency where client = scope_client() and key = p_key;
      return answer;
    end $$;

    create function enter(p_kind text, p_id text, p_key text) returns jsonb language plpgsql as $$
    declare
      actor jsonb;
    begin
      actor := case p_kind when 'officer' then actor_of_officer(p_id) when 'partner' then actor_of_partner(p_id) end;
      if actor is null then
        return null;
      end if;
      perform set_config('app.actor_kind', p_kind, true),
              set_config('app.client', p_kind || ':' || (actor ->> 'id'), true),
              set_config('app.agency', actor ->> 'agencyId', true),
              set_config('app.divisions', translate(actor ->> 'divisions', '[]', '{}'), true);
      return jsonb_build_object('actor', actor, 'earlier', case when p_key is not null then earlier_answer(p_key) end);
    end $$;
    comment on function enter(text, text, text) is
      'Sets the scope of the transaction and returns the actor; null when nobody by that name may act';
    grant execute on all functions in schema public to yimen_app;
  `;

  protected readonly downSql = `
    drop function enter; drop function earlier_answer; drop function actor_of_partner; drop function actor_of_officer;
  `;
}
