import 'reflect-metadata';
import { businessDate } from '@yimen/kernel';
import { loadDemo } from '../../../../migrations/demo/load-demo';
import { loadReference } from '../../../../migrations/reference/load-reference';
import { checkMigrations } from './check-migrations';
import { migrateQueue, migrateSchema } from './migrate-schema';
import { provisionRoles } from './provision-roles';
import { schemaSource } from './schema-source';

/**
 * `migrate [--demo]`: roles, schema, queue tables, reference data, and the demo county if asked; doing it again
 * changes nothing. `migrate check`: up, down and up again on a database of its own.
 */
export async function migrateCommand(args: string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  if (args[0] === 'check') return checkMigrations();
  const { admin, migrator, app, queue } = urlsOf(env);
  const resetPasswords = env.YIMEN_RESET_ROLE_PASSWORDS === '1';
  if (admin) await provisionRoles({ admin, migrator, app, queue, resetPasswords });
  const ran = await migrateSchema(migrator);
  if (queue) await migrateQueue(queue);
  const loaded = await loadData(migrator, args.includes('--demo'));
  process.stderr.write(
    `数据库已就绪：新执行迁移 ${ran.length} 个${loaded.length ? `，已装载 ${loaded.join('、')}` : ''}\n`,
  );
  return 0;
}

function urlsOf(env: NodeJS.ProcessEnv) {
  const {
    DATABASE_URL: admin,
    DATABASE_MIGRATOR_URL: migrator,
    DATABASE_APP_URL: app,
    DATABASE_QUEUE_URL: queue,
  } = env;
  if (!migrator || !app || !queue)
    throw new Error('[config-invalid] migrate 需要 DATABASE_MIGRATOR_URL、DATABASE_APP_URL、DATABASE_QUEUE_URL');
  return { admin, migrator, app, queue };
}

async function loadData(migratorUrl: string, demo: boolean): Promise<string[]> {
  const source = await schemaSource(migratorUrl).initialize();
  try {
    const reference = await source.transaction((manager) => loadReference(manager));
    const people = demo && (await source.transaction((manager) => loadDemo(manager, businessDate(new Date()))));
    return [...(reference ? ['行政区划、工作日历、机构'] : []), ...(people ? ['演示人员与家庭'] : [])];
  } finally {
    await source.destroy();
  }
}
