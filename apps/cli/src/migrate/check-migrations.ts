import { Client } from 'pg';
import { administrator } from '../embedded/administrator';
import { roleUrls } from '../embedded/urls';
import { migrateSchema, unmigrateSchema } from './migrate-schema';
import { provisionRoles } from './provision-roles';

const LEFT_OVER = `
  select coalesce(string_agg(c.relname, ', '), '') as names from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'S', 'v') and c.relname not like 'migrations%'`;

/** Up, down, up on an empty database; down must leave nothing of ours. Exit code 0 or 1. */
export async function checkMigrations(): Promise<number> {
  const server = await administrator('postgres-test', false);
  const name = `yimen_check_${process.pid}`;
  const admin = new Client({ connectionString: server.url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const urls = roleUrls(url.toString());
  try {
    const logins = { migrator: urls.DATABASE_MIGRATOR_URL, app: urls.DATABASE_APP_URL, queue: urls.DATABASE_QUEUE_URL };
    await provisionRoles({ admin: url.toString(), ...logins });
    const up = await migrateSchema(logins.migrator);
    await unmigrateSchema(logins.migrator);
    const left = await leftOver(url.toString());
    const again = await migrateSchema(logins.migrator);
    const whole = left === '' && again.length === up.length;
    process.stderr.write(
      `迁移：上 ${up.length}，下后剩余 [${left}]，再上 ${again.length}：${whole ? '通过' : '不通过'}\n`,
    );
    return whole ? 0 : 1;
  } finally {
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
    await server.stop();
  }
}

async function leftOver(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return String((await client.query(LEFT_OVER)).rows[0].names);
  } finally {
    await client.end();
  }
}
