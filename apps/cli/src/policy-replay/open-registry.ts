import { openDataSource, ScopedTransactions } from '@yimen/platform';
import type { ReplaySource } from '@yimen/policy';
import { roleUrls } from '../embedded/urls';

export interface Registry extends ReplaySource {
  close(): Promise<void>;
}

/**
 * The households of an area, as the role of the apps sees them and nothing beyond: of DATABASE_APP_URL, else of DATABASE_URL
 * or the embedded server of this checkout, which is started where it isn't running.
 */
export async function openRegistry(area: string, env: NodeJS.ProcessEnv): Promise<Registry> {
  const { url, stop } = await appUrl(env);
  try {
    const source = await openDataSource(url, 1, 'yimen-policy-replay');
    const transactions = new ScopedTransactions(source, area);
    return {
      read: (work) => transactions.asSystem('policy-replay', (tx) => work(tx)),
      close: async () => {
        await source.destroy();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The app role's address: of DATABASE_APP_URL, else of DATABASE_URL or the embedded server of this checkout. */
export async function appUrl(env: NodeJS.ProcessEnv): Promise<{ url: string; stop: () => Promise<unknown> }> {
  if (env.DATABASE_APP_URL) return { url: env.DATABASE_APP_URL, stop: () => Promise.resolve() };
  // Only a checkout has an embedded server.
  const { administrator } = await import('../embedded/administrator.js');
  const { url, stop } = await administrator('postgres', true);
  return { url: roleUrls(url).DATABASE_APP_URL, stop };
}

/** Tables or roles aren't there yet. */
export function isEmptyDatabase(error: unknown): boolean {
  return ['42P01', '28P01', '28000', '3D000'].includes((error as { code?: string }).code ?? '');
}
