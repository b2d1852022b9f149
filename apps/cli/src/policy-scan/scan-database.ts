import { systemClock } from '@yimen/kernel';
import type { Actor, Clock } from '@yimen/kernel';
import { createLogger, Environment, openDataSource, rows, ScopedTransactions } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { PublishedPacks } from '@yimen/policy';
import { roleUrls } from '../embedded/urls';

export interface ScanDatabase {
  asSystem<T>(work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T>;
  packs: PublishedPacks;
  clock: Clock;
  /** Where somebody lives, 12 digits. */
  counties(): Promise<string[]>;
  close(): Promise<void>;
}

const COUNTIES = `select distinct rpad(left(division, 6), 12, '0') as division from household order by 1`;

/** The deployment's database by the app's own role: `DATABASE_APP_URL`, else that of this checkout. */
export async function openScanDatabase(env: NodeJS.ProcessEnv): Promise<ScanDatabase> {
  const { url, stop } = env.DATABASE_APP_URL
    ? { url: env.DATABASE_APP_URL, stop: () => Promise.resolve() }
    : await ofCheckout();
  const source = await openDataSource(url, 2, 'yimen-cli', 'auto');
  const environment = new Environment();
  const transactions = new ScopedTransactions(source, env.PROVINCE ?? environment.PROVINCE);
  const told = Object.assign(environment, env.POLICY_PACK && { POLICY_PACK: env.POLICY_PACK });
  const packs = new PublishedPacks(transactions, told, systemClock, createLogger('fatal', 'cli'));
  await packs.onModuleInit();
  const asSystem: ScanDatabase['asSystem'] = (work) => transactions.asSystem('cli', work);
  return {
    asSystem,
    packs,
    clock: systemClock,
    counties: () =>
      asSystem(async (tx) => (await rows<{ division: string }>(tx, COUNTIES)).map(({ division }) => division)),
    close: async () => {
      await packs.onModuleDestroy();
      await source.destroy();
      await stop();
    },
  };
}

async function ofCheckout(): Promise<{ url: string; stop(): Promise<unknown> }> {
  // Only a checkout has an embedded server.
  const { administrator } = await import('../embedded/administrator.js');
  const { url, stop } = await administrator('postgres', true);
  return { url: roleUrls(url).DATABASE_APP_URL, stop };
}
