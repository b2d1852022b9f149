import { Client } from 'pg';
import type { ClientConfig, Pool } from 'pg';
import { DataSource } from 'typeorm';

const SAFE_ROLE = `
  select r.rolsuper or r.rolbypassrls as bypasses,
         exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'public' and c.relkind = 'r' and c.relowner = r.oid) as owns
  from pg_roles r where r.rolname = current_user`;

const TIMEOUTS =
  '-c statement_timeout=15000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=30000 -c jit=off';

/**
 * A connection can break in the moment the pool hands it out, when nobody listens: without a listener of its own that
 * ends the process. Whoever uses the connection learns of it by the query that fails.
 */
class PooledClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** The pg pool under a data source; a client of it is given back with `release(true)` when it mustn't be used again. */
export function poolOf(source: DataSource): Pool {
  return (source.driver as unknown as { master: Pool }).master;
}

/** A pool for the app role; refuses a role that row-level security would not bind (I8). */
export async function openDataSource(url: string, poolSize: number, application: string): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    poolSize,
    applicationName: application,
    extra: {
      Client: PooledClient,
      options: TIMEOUTS,
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
