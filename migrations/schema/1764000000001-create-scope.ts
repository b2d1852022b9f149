import { SqlMigration } from './sql-migration';

/** What PostgreSQL knows of the actor of a transaction; set by `enter()` and gone at its end. */
export class CreateScope1764000000001 extends SqlMigration {
  readonly name = 'CreateScope1764000000001';

  protected readonly upSql = `
    create function division_prefix(code text) returns text immutable strict parallel safe language sql as $$
      select left(code, case
        when length(rtrim(code, '0')) <= 2 then 2
        when length(rtrim(code, '0')) <= 4 then 4
        when length(rtrim(code, '0')) <= 6 then 6
        when length(rtrim(code, '0')) <= 9 then 9
        else 12 end)
    $$;
    create function scope_divisions() returns text[] stable parallel safe language sql as $$
      select array_remove(nullif(current_setting('app.divisions', true), '')::text[], '')
    $$;
    create function scope_agency() returns uuid stable parallel safe language sql as $$
      select nullif(current_setting('app.agency', true), '')::uuid
    $$;
    create function scope_application() returns uuid stable parallel safe language sql as $$
      select nullif(current_setting('app.application', true), '')::uuid
    $$;
    create function scope_receipt() returns text stable parallel safe language sql as $$
      select nullif(current_setting('app.receipt', true), '')
    $$;
    create function scope_subject() returns text stable parallel safe language sql as $$
      select nullif(current_setting('app.subject', true), '')
    $$;
    create function scope_officer() returns uuid stable parallel safe language sql as $$
      select nullif(current_setting('app.officer', true), '')::uuid
    $$;
    create function scope_client() returns text stable parallel safe language sql as $$
      select nullif(current_setting('app.client', true), '')
    $$;
    create function scope_looking_for() returns text[] stable parallel safe language sql as $$
      select string_to_array(nullif(current_setting('app.looking_for', true), ''), ',')
    $$;
    create function scope_is_system() returns boolean stable parallel safe language sql as $$
      select coalesce(current_setting('app.actor_kind', true) = 'system', false)
    $$;
    comment on function scope_divisions() is
      'Prefixes as an array literal; simple enough to be inlined, for every policy asks it. What is no array is an error, and an empty prefix covers nothing';
    comment on function scope_looking_for() is
      'Digests of identity numbers the actor has named: a pointer to an open application shows itself only to who names the person';
  `;

  protected readonly downSql = `
    drop function scope_is_system; drop function scope_looking_for; drop function scope_client; drop function scope_officer;
    drop function scope_subject; drop function scope_receipt; drop function scope_application;
    drop function scope_agency; drop function scope_divisions; drop function division_prefix;
  `;
}
