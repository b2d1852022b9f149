import { Client } from 'pg';
import { LauncherError } from '../embedded/launcher-error';
import { startEmbedded } from '../embedded/start-embedded';
import { progress } from './progress';

async function checkGiven(url: string): Promise<void> {
  if (!URL.canParse(url)) {
    throw new LauncherError('database-unreachable', 'DATABASE_URL 不是 postgres://用户:口令@主机:端口/库 的形式');
  }
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (fault) {
    const { code, message } = fault as { code?: string; message: string };
    const { host, pathname } = new URL(url);
    throw new LauncherError(
      'database-unreachable',
      `连不上 DATABASE_URL 指的数据库 ${host}${pathname}：${message || code}`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The administrator's address of the database: DATABASE_URL where it is set, else the server of this checkout. */
export async function reachDatabase(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.DATABASE_URL;
  if (given) {
    await checkGiven(given);
    progress('使用 DATABASE_URL 指定的 PostgreSQL');
    return { url: given, stop: () => Promise.resolve() };
  }
  progress('启动内置 PostgreSQL …');
  const embedded = await startEmbedded({ name: 'postgres', durable: true });
  if (embedded.location.note) progress(embedded.location.note);
  progress(`PostgreSQL 就绪，127.0.0.1:${new URL(embedded.url).port}，数据在 ${embedded.location.data}`);
  return embedded;
}
