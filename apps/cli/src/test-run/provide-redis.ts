import { dockerAnswers } from './docker-answers';
import type { Provided } from './provided';
import { startRedis } from './redis-process';
import { tell } from './tell';

async function fromDocker(): Promise<Provided> {
  const { RedisContainer } = await import('@testcontainers/redis');
  const container = await new RedisContainer('redis:7.2').start();
  return { url: container.getConnectionUrl(), from: 'Docker redis:7.2', stop: () => container.stop() };
}

/** A Redis for the tests: REDIS_URL, else Docker, else `redis-server` on the PATH, else none. */
export async function provideRedis(): Promise<Provided | undefined> {
  const given = process.env.REDIS_URL;
  if (given) return { url: given, from: 'REDIS_URL', stop: () => Promise.resolve() };
  if (dockerAnswers()) {
    try {
      return await fromDocker();
    } catch (fault) {
      tell(`Docker 起不了 Redis（${(fault as Error).message}），改找本机的 redis-server`);
    }
  }
  const own = await startRedis();
  return own && { ...own, from: '本机 redis-server' };
}
