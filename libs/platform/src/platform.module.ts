import { Inject, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { systemClock } from '@yimen/kernel';
import type { Clock } from '@yimen/kernel';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { Environment } from './config/environment';
import { Digests } from './crypto/digests';
import { openDataSource } from './database/data-source';
import { ScopedTransactions } from './database/scoped-transactions';
import { Door } from './door/door';
import { TokenVerifier } from './identity/token-verifier';
import { CallLimits } from './limits/call-limits';
import { ClientQuotas } from './limits/client-quotas';
import { CLOCK, LOGGER } from './tokens';

export interface PlatformOptions {
  name: string;
  environment: Environment;
  logger: Logger;
  clock?: Clock;
}

/** What every process has: configuration, the app role's pool, the door, token checks, clock, log, metrics. */
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  static forProcess({ name, environment, logger, clock = systemClock }: PlatformOptions): DynamicModule {
    const providers = [
      { provide: Environment, useValue: environment },
      { provide: LOGGER, useValue: logger },
      { provide: CLOCK, useValue: clock },
      { provide: Registry, useValue: new Registry() },
      {
        provide: DataSource,
        useFactory: () =>
          openDataSource(
            ...([environment.DATABASE_APP_URL, environment.DATABASE_POOL, `yimen-${name}`] as const),
            name === 'worker' ? 'auto' : 'generic',
          ),
      },
      {
        provide: ScopedTransactions,
        useFactory: (source: DataSource) => new ScopedTransactions(source, environment.PROVINCE),
        inject: [DataSource],
      },
      { provide: TokenVerifier, useValue: new TokenVerifier(environment.OIDC_ISSUER, environment.OIDC_AUDIENCE) },
      { provide: CallLimits, useValue: new CallLimits(environment, logger) },
      {
        provide: ClientQuotas,
        useFactory: (transactions: ScopedTransactions) =>
          new ClientQuotas(transactions, environment.PARTNER_CALLS_PER_MINUTE),
        inject: [ScopedTransactions],
      },
      { provide: Digests, useValue: new Digests(environment.LOOKUP_SECRET) },
      Door,
    ];
    return { module: PlatformModule, global: true, providers, exports: providers };
  }

  /** After the servers and workers have stopped: Nest ends global modules last. */
  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}
