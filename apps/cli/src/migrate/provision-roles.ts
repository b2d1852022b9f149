import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** Any number; the same in every process, so that provisioning and migrating happen one at a time. */
export const MIGRATION_LOCK = 640_701;

export interface LoginUrls {
  admin: string;
  migrator: string;
  app: string;
  queue: string;
  /** Whether roles that exist with other passwords get these; else they are left alone. */
  resetPasswords?: boolean;
}

/**
 * Creates the four roles and their rights with the administrator's connection; a second time changes nothing.
 * The owner can't log in, the app owns nothing and bypasses nothing, the queue has its own schema. Roles belong to
 * the whole server: one that exists with another password is left alone, and said (`role-password`), unless
 * YIMEN_RESET_ROLE_PASSWORDS=1.
 */
export async function provisionRoles(urls: LoginUrls): Promise<void> {
  const admin = new Client({ connectionString: urls.admin });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await ensureRole(admin, 'yimen_owner', 'nologin');
    for (const url of [urls.migrator, urls.app, urls.queue])
      await ensureLogin(admin, url, urls.resetPasswords ?? false);
    await admin.query(RIGHTS);
  } finally {
    await admin.end();
  }
}

const RIGHTS = `
    grant yimen_owner to yimen_migrator;
    grant yimen_owner, yimen_queue to current_user;
    alter schema public owner to yimen_owner;
    revoke create on schema public from public;
    grant usage on schema public to yimen_app;
    create schema if not exists bullmq authorization yimen_queue;
    do $$ begin execute format('grant create on database %I to yimen_queue', current_database()); end $$;`;

async function ensureRole(admin: Client, name: string, attributes: string): Promise<'made' | 'there'> {
  const found = await admin.query('select 1 from pg_roles where rolname = $1', [name]);
  if (found.rows.length > 0) return 'there';
  await admin.query(`create role ${escapeIdentifier(name)} ${attributes}`);
  return 'made';
}

async function ensureLogin(admin: Client, url: string, reset: boolean): Promise<void> {
  const { username, password } = new URL(url);
  const secret = `password ${escapeLiteral(decodeURIComponent(password))}`;
  if ((await ensureRole(admin, username, `login ${secret}`)) === 'made' || (await canLogIn(url))) return;
  if (!reset)
    throw new Error(
      `[role-password] 数据库角色 ${username} 已存在，口令与给出的不同；为免影响正在使用它的系统，未作改动。` +
        '确要改成给出的口令，请设 YIMEN_RESET_ROLE_PASSWORDS=1',
    );
  await admin.query(`alter role ${escapeIdentifier(username)} ${secret}`);
}

async function canLogIn(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
