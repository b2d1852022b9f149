import { runMigrations as migrateBullmq } from 'bullmq';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { MIGRATION_LOCK } from './provision-roles';
import { schemaSource } from './schema-source';

/** Brings the schema up to date under a lock: several processes may start at once. Returns what it ran. */
export async function migrateSchema(migratorUrl: string): Promise<string[]> {
  return withSchema(migratorUrl, async (source) => (await source.runMigrations()).map((migration) => migration.name));
}

/** Takes every migration back, newest first; only `migrate check` on an empty database does that. */
export async function unmigrateSchema(migratorUrl: string): Promise<void> {
  await withSchema(migratorUrl, async (source) => {
    while ((await source.query('select 1 from migrations limit 1')).length > 0) await source.undoLastMigration();
  });
}

/** Tables of BullMQ on PostgreSQL, in their own schema and with their own role. */
export async function migrateQueue(queueUrl: string): Promise<void> {
  const client = new Client({ connectionString: queueUrl });
  await client.connect();
  try {
    await migrateBullmq(client as never, 'bullmq');
  } finally {
    await client.end();
  }
}

async function withSchema<T>(migratorUrl: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await schemaSource(migratorUrl).initialize();
  try {
    const runner = source.createQueryRunner();
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      return await work(source);
    } finally {
      await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await runner.release();
    }
  } finally {
    await source.destroy();
  }
}
