import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Environment } from './environment';

export const ENVIRONMENT_NAMES: readonly string[] = [
  ...Object.keys(new Environment()),
  'DATABASE_URL',
  'DATABASE_MIGRATOR_URL',
  'DATABASE_APP_URL',
  'DATABASE_QUEUE_URL',
  'REDIS_URL',
  'TRUSTED_PROXIES',
  'OIDC_ISSUER',
  'LOOKUP_SECRET',
];

/**
 * Reads and checks the environment, once per process.
 * Throws one error that names every variable at fault, without its value.
 */
export function readEnvironment(source: NodeJS.ProcessEnv): Environment {
  const known = Object.fromEntries(
    ENVIRONMENT_NAMES.filter((name) => source[name] !== undefined && source[name] !== '').map((name) => [
      name,
      source[name],
    ]),
  );
  const environment = plainToInstance(Environment, known, { exposeDefaultValues: true });
  const faults = validateSync(environment, { whitelist: true, forbidUnknownValues: true });
  if (!environment.REDIS_URL && !environment.DATABASE_QUEUE_URL)
    throw new Error('[config-invalid] 配置有误：REDIS_URL 与 DATABASE_QUEUE_URL 至少要有一个');
  if (faults.length === 0) return Object.freeze(environment);
  const names = faults.map((fault) => `${fault.property}（${Object.values(fault.constraints ?? {}).join('；')}）`);
  throw new Error(`[config-invalid] 配置有误：${names.join('，')}`);
}
