import { scoped, SqlMigration } from './sql-migration';

/** What a bureau's client may do and how often; and the count of calls that all instances share. */
export class LimitClients1764000000023 extends SqlMigration {
  readonly name = 'LimitClients1764000000023';

  protected readonly upSql = `
    alter table partner_client
      add column scopes text[] not null
        default '{referrals.read,referrals.handle,events.read}'
        constraint partner_client_scopes check (scopes <@
          '{referrals.read,referrals.handle,events.read,webhook.manage,handover.send}'::text[]),
      add column calls_per_minute int
        constraint partner_client_calls check (calls_per_minute between 1 and 1000000);
    comment on column partner_client.scopes is
      'What the client may do, with a token that has the scope as well; removing one works at the next call. By default what concerns its own referrals; sending data elsewhere (webhook.manage) and handing over are given to the few';
    comment on column partner_client.calls_per_minute is
      'A limit of its own, seen within half a minute; null is PARTNER_CALLS_PER_MINUTE';

    create or replace function actor_of_partner(p_client text) returns jsonb language plpgsql as $$
    declare
      v_agency uuid;
      v_scopes text[];
      v_name text;
      v_kind text;
    begin
      perform set_config('app.subject', p_client, true);
      select agency_id, scopes into v_agency, v_scopes from partner_client where client_id = p_client and active;
      select name, kind into v_name, v_kind from agency where id = v_agency and active;
      if not found then
        return null;
      end if;
      return jsonb_build_object(
        'kind', 'partner', 'id', p_client, 'name', v_name,
        'agencyId', v_agency, 'agencyName', v_name, 'agencyKind', v_kind,
        'grants', '[]'::jsonb, 'roles', '["department-handler"]'::jsonb, 'divisions', '[]'::jsonb, 'scopes', v_scopes);
    end $$;
    comment on function actor_of_partner(text) is 'Two look-ups by key: a third less than their join, and every call pays it';

    create unlogged table call_count (
      key text constraint call_count_pk primary key,
      points int not null,
      expire bigint
    ) with (fillfactor = 50);
    comment on table call_count is
      'Calls of a client, or failed attempts of an address (as a digest), in the window that ends at expire (ms since 1970); as rate-limiter-flexible wants it. Lost in a crash, and nobody misses it';
    ${scoped('call_count', "(select current_setting('app.actor_kind', true)) = 'limiter'")}
    grant select, insert, update, delete on call_count to yimen_app;
  `;

  protected readonly downSql = `
    drop table call_count;

    create or replace function actor_of_partner(p_client text) returns jsonb language plpgsql as $$
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

    alter table partner_client drop column calls_per_minute, drop column scopes;
  `;
}
