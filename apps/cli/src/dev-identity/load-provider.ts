import type { Configuration, Provider } from 'oidc-provider';

/** The library warns about Node 20 and about being a development set-up; both are known and meant. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { warn, info } = console;
  console.warn = console.info = () => undefined;
  try {
    return await work();
  } finally {
    Object.assign(console, { warn, info });
  }
}

// URL.parse came to Node 22.1 and then to late releases of Node 20; the library counts on it.
URL.parse ??= (url, base) => (URL.canParse(url, base) ? new URL(url, base) : null);

/** Loads the library only when it is needed (it is an ES module, and not in production images). */
export function createProvider(issuer: string, settings: Configuration): Promise<Provider> {
  return quietly(async () => {
    const library = await import('oidc-provider');
    const policy = library.interactionPolicy.base();
    // Our page counts as a native client for the sake of its port; no need to ask for consent each time for that.
    policy.get('consent')?.checks.remove('native_client_prompt');
    return new library.Provider(issuer, { ...settings, interactions: { policy } });
  });
}
