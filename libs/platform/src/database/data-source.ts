import { DataSource } from 'typeorm';

const SAFE_ROLE = `
  select r.rolsuper or r.rolbypassrls as bypasses,
         exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'public' and c.relkind = 'r' and c.relowner = r.oid) as owns
  from pg_roles r where r.rolname = current_user`;

const TIMEOUTS =
  '-c statement_timeout=15000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=30000 -c jit=off';

/** A pool for the app role; refuses a role that row-level security would not bind (I8). */
export async function openDataSource(url: string, poolSize: number, application: string): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    poolSize,
    applicationName: application,
    extra: { options: TIMEOUTS, connectionTimeoutMillis: 5000, pipeline: true },
    logging: false,
  });
  await source.initialize();
  const [role] = (await source.query(SAFE_ROLE)) as [{ bypasses: boolean; owns: boolean }];
  if (role.bypasses || role.owns) {
    await source.destroy();
    throw new Error('[database-role] DATABASE_APP_URL 的角色会绕过行级安全，拒绝启动；请使用 yimen_app');
  }
  return source;
}
