import { asLauncherError } from '../embedded/as-launcher-error';
import { LauncherError } from '../embedded/launcher-error';
import { stopRequest } from '../start/stop-request';
import { provideDatabase } from './provide-database';
import { provideRedis } from './provide-redis';
import type { Provided } from './provided';
import { runJest } from './run-jest';
import { tell } from './tell';
import { withoutRedis } from './without-redis';

/** The tests see these two servers and no other, whatever else is set around them. */
function testEnvironment(database: Provided, redis: Provided | undefined): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, REDIS_URL: _redis, TEST_REDIS_URL: _old, ...rest } = process.env;
  const found = redis ? { TEST_REDIS_URL: redis.url } : {};
  return { ...rest, ...found, TEST_DATABASE_URL: database.url, NODE_ENV: 'test' };
}

async function run(args: string[], provided: Provided[]): Promise<number> {
  const stop = stopRequest();
  const database = await provideDatabase();
  provided.push(database);
  const redis = await provideRedis();
  if (redis) provided.push(redis);
  tell(`PostgreSQL：${database.from}`);
  tell(`Redis：${redis?.from ?? '没有 / none'}`);
  if (!redis) withoutRedis();
  if (stop.signal.aborted) return 130;
  const { code, counts } = await runJest(args, testEnvironment(database, redis), stop.signal);
  if (!redis) withoutRedis();
  if (counts) process.stdout.write(`${counts}\n`);
  return code;
}

/** `npm test`: finds or starts PostgreSQL and Redis, runs Jest with the given arguments, stops what it started. */
export async function testCommand(args: string[]): Promise<number> {
  const provided: Provided[] = [];
  try {
    return await run(args, provided);
  } catch (fault) {
    const known = asLauncherError(fault);
    process.stderr.write(`${known instanceof LauncherError ? known.message : ((fault as Error).stack ?? fault)}\n`);
    return 1;
  } finally {
    await Promise.allSettled(provided.map((one) => one.stop()));
  }
}
