import { createServer } from 'node:http';
import { createProvider } from './load-provider';
import { addPasswordGrant } from './password-grant';
import { providerSettings } from './provider-settings';
import { refuseProduction } from './refuse-production';

export interface DevIdentity {
  issuer: string;
  close(): Promise<void>;
}

/**
 * An OpenID provider for development on 127.0.0.1, in this process and this process's memory only.
 * Officers' tokens: `sub` is the officer's subject. Partners' tokens: `sub` and `client_id` are the client.
 */
export async function startDevIdentity(options: {
  port: number;
  issuer: string;
  audience: string;
}): Promise<DevIdentity> {
  refuseProduction();
  const provider = await createProvider(options.issuer, providerSettings(options.audience));
  addPasswordGrant(provider, options.audience);
  const handle = provider.callback();
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  return {
    issuer: options.issuer,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
