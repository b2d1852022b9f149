import { readSecrets } from '../embedded/secrets';
import { roleUrls } from '../embedded/urls';
import type { LaunchPorts } from './launch-ports';

/** Everything the migration and the apps read, for an administrator's address; what is set already stays. */
export function launchEnvironment(administratorUrl: string, ports: LaunchPorts): NodeJS.ProcessEnv {
  const numbers = Object.entries(ports).map(([variable, port]) => [variable, String(port)]);
  return {
    OIDC_AUDIENCE: 'yimen',
    LOOKUP_SECRET: readSecrets().lookupSecret,
    NODE_ENV: 'development',
    ...roleUrls(administratorUrl),
    ...process.env,
    ...Object.fromEntries(numbers),
    DATABASE_URL: administratorUrl,
    OIDC_ISSUER: `http://127.0.0.1:${ports.IDENTITY_PORT}`,
  };
}

/** The apps never see the administrator's or the migrator's address. */
export function appEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { DATABASE_URL: _administrator, DATABASE_MIGRATOR_URL: _migrator, ...rest } = environment;
  return { NODE_OPTIONS: '--max-semi-space-size=64', ...rest, YIMEN_PARENT: 'ipc' };
}
