import { Client, escapeLiteral } from 'pg';

/** Any number; the same in every process, so that provisioning and migrating happen one at a time. */
export const MIGRATION_LOCK = 640_701;

export interface LoginUrls {
  admin: string;
  migrator: string;
  app: string;
  queue: string;
}

/**
 * Creates the four roles and their rights with the administrator's connection; a second time changes nothing.
 * The owner can't log in, the app owns nothing and bypasses nothing, the queue has its own schema.
 */
export async function provisionRoles(urls: LoginUrls): Promise<void> {
  const admin = new Client({ connectionString: urls.admin });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await admin.query(provisionSql(urls));
  } finally {
    await admin.end();
  }
}

function provisionSql(urls: LoginUrls): string {
  const login = (url: string) => `login password ${escapeLiteral(decodeURIComponent(new URL(url).password))}`;
  return `
    ${ensureRole('yimen_owner', 'nologin')}
    ${ensureRole('yimen_migrator', login(urls.migrator))}
    ${ensureRole('yimen_app', login(urls.app))}
    ${ensureRole('yimen_queue', login(urls.queue))}
    grant yimen_owner to yimen_migrator;
    grant yimen_owner, yimen_queue to current_user;
    alter schema public owner to yimen_owner;
    revoke create on schema public from public;
    grant usage on schema public to yimen_app;
    create schema if not exists bullmq authorization yimen_queue;
    do $$ begin execute format('grant create on database %I to yimen_queue', current_database()); end $$;`;
}

function ensureRole(name: string, attributes: string): string {
  const safe = `${attributes} nosuperuser nobypassrls nocreatedb nocreaterole`;
  return `do $do$ begin
    if not exists (select from pg_roles where rolname = '${name}') then create role ${name}; end if;
    alter role ${name} with ${safe};
  end $do$;`;
}
