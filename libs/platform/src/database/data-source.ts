import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { PooledClient } from './pooled-client';

const SAFE_ROLE = `
  select r.rolsuper or r.rolbypassrls as bypasses,
         exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'public' and c.relkind = 'r' and c.relowner = r.oid) as owns
  from pg_roles r where r.rolname = current_user`;

const TIMEOUTS =
  '-c statement_timeout=15000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=30000 -c jit=off';

/** The pg pool under a data source; a client of it is given back with `release(true)` when it mustn't be used again. */
export function poolOf(source: DataSource): Pool {
  return (source.driver as unknown as { master: Pool }).master;
}

/**
 * `generic`: a statement is planned once a connection, whatever its values; planning the policies anew costs more than
 * small statements take to run. `auto` is PostgreSQL's own choice, for a process that runs set-based work.
 */
export type Plans = 'generic' | 'auto';
const PLANS: Readonly<Record<Plans, string>> = { generic: ' -c plan_cache_mode=force_generic_plan', auto: '' };

/** A pool for the app role; refuses a role that row-level security would not bind (I8). */
export async function openDataSource(
  url: string,
  poolSize: number,
  application: string,
  plans: Plans = 'generic',
): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    poolSize,
    applicationName: application,
    extra: {
      Client: PooledClient,
      options: TIMEOUTS + PLANS[plans],
      pipeline: true,
      keepAlive: true,
      connectionTimeoutMillis: 5000,
      // Longer than the server's own limits: it bounds the wait on a connection whose other end is gone.
      query_timeout: 20_000,
    },
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
