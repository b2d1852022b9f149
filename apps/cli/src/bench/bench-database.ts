import { Client } from 'pg';
import { loadStaff } from '../../../../migrations/demo/load-staff';
import { loadOnce } from '../../../../migrations/load-once';
import { loadReference } from '../../../../migrations/reference/load-reference';
import { administrator } from '../embedded/administrator';
import { roleUrls } from '../embedded/urls';
import { migrateQueue, migrateSchema } from '../migrate/migrate-schema';
import { provisionRoles } from '../migrate/provision-roles';
import { schemaSource } from '../migrate/schema-source';

export interface BenchDatabase {
  adminUrl: string;
  appUrl: string;
  queueUrl: string;
  close(): Promise<void>;
}

/** A fresh database with schema, places and officers on a durable server (fsync on), gone afterwards. */
export async function openBenchDatabase(say: (line: string) => void): Promise<BenchDatabase> {
  const server = await administrator('postgres-bench', true);
  const name = `yimen_bench_${process.pid}`;
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const adminUrl = url.toString();
  const roles = roleUrls(adminUrl);
  say('准备测量用的数据库…');
  await onServer(server.url, `create database ${name}`);
  const logins = {
    migrator: roles.DATABASE_MIGRATOR_URL,
    app: roles.DATABASE_APP_URL,
    queue: roles.DATABASE_QUEUE_URL,
  };
  await provisionRoles({ admin: adminUrl, ...logins });
  await migrateSchema(logins.migrator);
  await migrateQueue(logins.queue);
  const source = await schemaSource(logins.migrator).initialize();
  await source.transaction((manager) => loadReference(manager));
  await source.transaction((manager) => loadOnce(manager, 'staff', 'bench', () => loadStaff(manager)));
  await source.destroy();
  const close = async () => {
    await onServer(server.url, `drop database ${name} with (force)`);
    await server.stop();
  };
  return { adminUrl, appUrl: logins.app, queueUrl: logins.queue, close };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
