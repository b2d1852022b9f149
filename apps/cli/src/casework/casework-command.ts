import 'reflect-metadata';
import { migrateCases, planMigration, PROCEDURES } from '@yimen/casework';
import type { ChosenCases, Procedure } from '@yimen/casework';
import { businessDate, DomainError, systemClock } from '@yimen/kernel';
import { Environment, openDataSource, ScopedTransactions } from '@yimen/platform';
import { appUrl } from '../policy-replay/open-registry';
import { readMigration } from './read-migration';
import { migratedWords, planWords } from './migration-words';

const USAGE = `用法：npm run --silent cli -- casework migrate --procedure basic-living --to 2
  [--status surveying] [--division 500112] [--apply]
  在办的办件改按程序表的另一版办理。不加 --apply 只说明会怎样，不改动任何数据。\n`;

/**
 * `casework migrate …`: says which running cases would go on by another version of their table, and with `--apply` moves
 * them. 1 where one failed, 2 where the call is wrong or the table unknown: nothing is moved then. `tables`: for tests.
 */
export async function caseworkCommand(
  [what, ...args]: string[],
  env: NodeJS.ProcessEnv = process.env,
  tables: readonly Procedure[] = PROCEDURES,
): Promise<number> {
  const asked = what === 'migrate' ? readMigration(args) : null;
  if (!asked) return refused(USAGE);
  const database = await openDatabase(env);
  try {
    return await migrate(database.transactions, asked, tables);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return refused(`[${error.code}] ${error.spec.title}${error.detail ? `：${error.detail}` : ''}\n`);
  } finally {
    await database.close();
  }
}

async function migrate(
  transactions: ScopedTransactions,
  { apply, ...chosen }: ChosenCases & { apply: boolean },
  tables: readonly Procedure[],
): Promise<number> {
  const plan = await planMigration(transactions, chosen, tables);
  const title = tables.find(({ name }) => name === chosen.procedure)?.title ?? chosen.procedure;
  process.stdout.write(planWords(title, chosen, plan));
  if (!apply) {
    process.stdout.write('以上只是说明，没有改动任何数据；加上 --apply 才会迁移。\n');
    return 0;
  }
  const onError = (id: string, { message }: Error) => void process.stderr.write(`办件 ${id} 没有迁移：${message}\n`);
  const done = await migrateCases(transactions, chosen, { today: businessDate(systemClock.now()), tables, onError });
  process.stdout.write(migratedWords(done));
  return done.failed > 0 ? 1 : 0;
}

async function openDatabase(env: NodeJS.ProcessEnv) {
  const { url, stop } = await appUrl(env);
  const source = await openDataSource(url, 2, 'yimen-cli');
  const province = env.PROVINCE ?? new Environment().PROVINCE;
  const close = async () => {
    await source.destroy();
    await stop();
  };
  return { transactions: new ScopedTransactions(source, province), close };
}

function refused(text: string): number {
  process.stderr.write(text);
  return 2;
}
