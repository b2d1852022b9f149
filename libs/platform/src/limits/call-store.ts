import { Redis } from 'ioredis';
import { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRedis } from 'rate-limiter-flexible';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Environment } from '../config/environment';
import { within } from '../queues/within';

export type LimitEnvironment = Pick<Environment, 'REDIS_URL' | 'DATABASE_APP_URL'>;

interface LimiterOptions {
  keyPrefix: string;
  points: number;
  /** Seconds. */
  duration: number;
  inMemoryBlockOnConsumed: number;
}

/** Where calls are counted. */
export interface CallStore {
  limiter(options: LimiterOptions): RateLimiterAbstract;
  close(): Promise<void>;
}

/** A caller waits for its count no longer than that. */
const PATIENCE_MS = 2000;
/** Of their own: under load a count must not queue behind the transactions that it is to spare. */
const CONNECTIONS = 2;
const TABLE = 'call_count';

/** On Redis where there is one, else in PostgreSQL; nothing connects before the first count. */
export function openCallStore({ REDIS_URL, DATABASE_APP_URL }: LimitEnvironment): CallStore {
  return REDIS_URL ? onRedis(REDIS_URL, new URL(DATABASE_APP_URL).pathname.slice(1)) : onPostgres(DATABASE_APP_URL);
}

function onRedis(url: string, database: string): CallStore {
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, commandTimeout: PATIENCE_MS });
  redis.on('error', () => undefined);
  return {
    // Two databases on one Redis count apart.
    limiter: (options) =>
      new RateLimiterRedis({ ...options, keyPrefix: `yimen-${database}:${options.keyPrefix}`, storeClient: redis }),
    close: async () => {
      if (redis.status !== 'ready' || !(await within(PATIENCE_MS, redis.quit()))) redis.disconnect();
    },
  };
}

/** The policy of the table opens itself to these connections only: a request of a bureau or a clerk sees no count. */
function onPostgres(url: string): CallStore {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    application_name: 'yimen-limits',
    options: `-c app.actor_kind=limiter -c statement_timeout=${PATIENCE_MS} -c jit=off`,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  pool.on('error', () => undefined);
  return {
    limiter: (options) =>
      new RateLimiterPostgres({
        ...options,
        storeClient: pool,
        storeType: 'pool',
        tableName: TABLE,
        tableCreated: true,
      }),
    close: async () => void (await within(PATIENCE_MS, pool.end())),
  };
}
