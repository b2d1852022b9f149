import { startEmbedded } from '../embedded/start-embedded';
import { dockerAnswers } from './docker-answers';
import type { Provided } from './provided';
import { sweepDatabases } from './sweep-databases';
import { tell } from './tell';

// The shape and the carelessness of the embedded server, so that both give the tests the same answers.
const initdb = '--encoding=UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=und';
const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

async function fromDocker(): Promise<Provided> {
  const { PostgreSqlContainer } = await import('@testcontainers/postgresql');
  const container = await new PostgreSqlContainer('postgres:18')
    .withEnvironment({ POSTGRES_INITDB_ARGS: initdb })
    .withCommand(['postgres', ...careless.flatMap((setting) => ['-c', setting])])
    .start();
  return { url: container.getConnectionUri(), from: 'Docker postgres:18', stop: () => container.stop() };
}

/** A PostgreSQL for the tests, by an administrator's address: DATABASE_URL, else Docker, else the embedded server. */
export async function provideDatabase(): Promise<Provided> {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, from: 'DATABASE_URL', stop: () => Promise.resolve() };
  if (dockerAnswers()) {
    try {
      return await fromDocker();
    } catch (fault) {
      tell(`Docker 起不了 PostgreSQL（${(fault as Error).message}），改用内置的`);
    }
  }
  const { url, stop, location } = await startEmbedded({
    name: 'postgres-test',
    durable: false,
    beforeLastStop: sweepDatabases,
  });
  if (location.note) tell(location.note);
  return { url, from: `内置 / embedded（${location.data}）`, stop };
}
