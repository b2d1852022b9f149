import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrateQueue, migrateSchema } from '../../apps/cli/src/migrate/migrate-schema';
import { provisionRoles } from '../../apps/cli/src/migrate/provision-roles';
import { schemaSource } from '../../apps/cli/src/migrate/schema-source';
import { roleUrls } from '../../apps/cli/src/embedded/urls';
import { loadStaff } from '../../migrations/demo/load-staff';
import { loadOnce } from '../../migrations/load-once';
import { loadReference } from '../../migrations/reference/load-reference';

const MIGRATIONS = join(__dirname, '../../migrations');
/** Held while one process builds the template or copies it: PostgreSQL refuses a copy while others are connected. */
const TEMPLATE_LOCK = 640_702;

export interface TestDatabase {
  /** Administrator's address of this database: sees everything, for looking behind the scenes. */
  adminUrl: string;
  appUrl: string;
  queueUrl: string;
  migratorUrl: string;
  drop(): Promise<void>;
}

/** A database of one's own, cloned from a template that holds schema, places, agencies and officers. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_DATABASE_URL is missing: run the tests with `npm test`');
  const name = `yimen_test_${randomBytes(6).toString('hex')}`;
  await withAdmin(server, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const template = await ensureTemplate(admin, server);
    await admin.query(`create database ${name} template ${template} strategy file_copy`);
  });
  const urls = urlsOf(server, name);
  const drop = () =>
    withAdmin(server, async (admin) => void (await admin.query(`drop database if exists ${name} with (force)`)));
  return { ...urls, drop };
}

async function ensureTemplate(admin: Client, server: string): Promise<string> {
  const name = `yimen_template_${contentHash()}`;
  const ready = await admin.query('select 1 from pg_database where datname = $1 and datistemplate', [name]);
  if (ready.rows.length > 0) return name;
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.query(`create database ${name}`);
  const { adminUrl, migratorUrl, appUrl, queueUrl } = urlsOf(server, name);
  await provisionRoles({ admin: adminUrl, migrator: migratorUrl, app: appUrl, queue: queueUrl });
  await migrateSchema(migratorUrl);
  await migrateQueue(queueUrl);
  const source = await schemaSource(migratorUrl).initialize();
  await source.transaction((manager) => loadReference(manager));
  await source.transaction((manager) => loadOnce(manager, 'staff', 'test', () => loadStaff(manager)));
  await source.destroy();
  await admin.query(`alter database ${name} with is_template true allow_connections false`);
  return name;
}

function urlsOf(server: string, name: string) {
  const url = new URL(server);
  url.pathname = `/${name}`;
  const adminUrl = url.toString();
  const roles = roleUrls(adminUrl);
  return {
    adminUrl,
    migratorUrl: roles.DATABASE_MIGRATOR_URL,
    appUrl: roles.DATABASE_APP_URL,
    queueUrl: roles.DATABASE_QUEUE_URL,
  };
}

function contentHash(): string {
  const hash = createHash('sha256');
  const files = readdirSync(MIGRATIONS, { recursive: true }).map(String).sort();
  for (const file of files.filter((path) => /\.(ts|csv)$/.test(path))) {
    const path = join(MIGRATIONS, file);
    if (statSync(path).isFile()) hash.update(file).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

async function withAdmin(server: string, work: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client({ connectionString: server });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
