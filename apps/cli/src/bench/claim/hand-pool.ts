import { Pool } from 'pg';
import type { Site } from './claim-way';

/**
 * The administrator's connections, which no policy binds, planning as ours do: once a connection, no JIT. None is closed
 * between two rounds.
 */
export function handPool({ database, connections }: Site): Pool {
  return new Pool({
    connectionString: database.adminUrl,
    max: connections,
    idleTimeoutMillis: 0,
    options: '-c plan_cache_mode=force_generic_plan -c jit=off',
  });
}

/** A pair's half must change its row. */
export function assertOne(rowCount: number | null, id: string): void {
  if (rowCount !== 1) throw new Error(`${id} was not there to be changed`);
}
