import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AddressInfo } from 'node:net';
import { readEnvironment } from '@yimen/platform';
import type { Environment } from '@yimen/platform';
import type { Clock } from '@yimen/kernel';
import { pino } from 'pino';
import { Client } from 'pg';
import { createApi } from '../../apps/api/src/create-api';
import { createPartnerApi } from '../../apps/partner-api/src/create-partner-api';
import { createWorker } from '../../apps/worker/src/create-worker';
import type { WorkerProcess } from '../../apps/worker/src/create-worker';
import { Caller } from './client';
import { openTestDatabase } from './database';
import type { TestDatabase } from './database';
import { openTestIssuer } from './issuer';
import type { TestIssuer } from './issuer';

declare const QUEUE_BACKEND: string | undefined;

/** The discard port: a webhook may be registered there, and nothing is taken. */
const NOBODY_LISTENS = 'http://127.0.0.1:9/';

interface CountyOptions {
  clock?: Clock;
  env?: Record<string, string>;
  /** Where log lines go instead of stdout, unfiltered. */
  log?: { write(line: string): void };
}

/** A county of one's own: database, issuer, and the processes a test asks for, in this process. */
export class County {
  private readonly closers: (() => Promise<unknown>)[] = [];
  private apiUrl = '';
  private partnerUrl = '';

  private constructor(
    readonly database: TestDatabase,
    readonly issuer: TestIssuer,
    readonly environment: Environment,
    private readonly chosen: CountyOptions,
  ) {}

  static async open(options: CountyOptions = {}): Promise<County> {
    const database = await openTestDatabase();
    const issuer = await openTestIssuer();
    const onRedis = typeof QUEUE_BACKEND !== 'undefined' && QUEUE_BACKEND === 'redis';
    const environment = readEnvironment({
      NODE_ENV: 'test',
      DATABASE_APP_URL: database.appUrl,
      DATABASE_QUEUE_URL: database.queueUrl,
      OIDC_ISSUER: issuer.url,
      LOOKUP_SECRET: 'a secret only tests know, long enough',
      RELAY_INTERVAL_MS: '30',
      PARTNER_CALLS_PER_MINUTE: '1000000',
      FAILED_SIGN_INS_PER_MINUTE: '1000000',
      WEBHOOK_HOSTS: new URL(NOBODY_LISTENS).host,
      WEBHOOK_PRIVATE_RANGES: '127.0.0.0/8',
      LOG_LEVEL: 'error',
      ...(onRedis ? { REDIS_URL: await ownRedisDatabase() } : {}),
      ...options.env,
    });
    const county = new County(database, issuer, environment, options);
    county.closers.push(
      () => database.drop(),
      () => issuer.close(),
    );
    return county;
  }

  async startApi(): Promise<this> {
    this.apiUrl = await this.listen(await createApi(this.options()));
    return this;
  }

  async startPartnerApi(): Promise<this> {
    this.partnerUrl = await this.listen(await createPartnerApi(this.options()));
    return this;
  }

  async startWorker(): Promise<this> {
    const worker = await this.startWorkerAlone();
    this.closers.push(() => worker.stop());
    return this;
  }

  /** A worker that the test stops itself. */
  async startWorkerAlone(): Promise<WorkerProcess> {
    const worker = await createWorker(this.options());
    await worker.start();
    return worker;
  }

  /** Someone of the demo staff at the staff API, by sign-in name. */
  async staff(subject: string): Promise<Caller> {
    return new Caller(this.apiUrl, await this.issuer.token(subject));
  }

  anonymous(token: string | null = null): Caller {
    return new Caller(this.apiUrl, token);
  }

  /** A bureau's own system at the partner API. */
  async partner(clientId: string): Promise<Caller> {
    return new Caller(this.partnerUrl, await this.issuer.clientToken(clientId));
  }

  /** Where a webhook may be registered that nobody answers. */
  readonly nobodyListens = NOBODY_LISTENS;

  get apiAddress(): string {
    return this.apiUrl;
  }

  /** Where the partner API answers, for a client that is not ours. */
  get partnerAddress(): string {
    return this.partnerUrl;
  }

  partnerWith(token: string | null): Caller {
    return new Caller(this.partnerUrl, token);
  }

  /** Looks behind the scenes with the administrator's connection, past row-level security. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  async sql<Row = Record<string, any>>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: this.database.adminUrl });
    await client.connect();
    try {
      return (await client.query(text, values)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  /** Whatever the queue knew is gone, on either back end. */
  async emptyQueue(): Promise<void> {
    const { REDIS_URL: url } = this.environment;
    if (url) await emptyRedis(url);
    else await this.sql('delete from bullmq.job');
  }

  async close(): Promise<void> {
    for (const close of this.closers.reverse()) await close();
  }

  private options() {
    const { log, clock } = this.chosen;
    const level = this.environment.LOG_LEVEL;
    return { environment: this.environment, logger: log ? pino({ level }, log) : pino({ level }), clock };
  }

  private async listen(app: NestExpressApplication): Promise<string> {
    await app.listen(0, '127.0.0.1');
    this.closers.push(() => app.close());
    return `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  }
}

/** One of Redis's sixteen numbered databases for each Jest worker, empty. */
async function ownRedisDatabase(): Promise<string> {
  const url = new URL(String(process.env.TEST_REDIS_URL));
  url.pathname = `/${Number(process.env.JEST_WORKER_ID ?? '1') % 16}`;
  await emptyRedis(url.toString());
  return url.toString();
}

async function emptyRedis(url: string): Promise<void> {
  const { Redis } = await import('ioredis');
  const redis = new Redis(url);
  await redis.flushdb();
  await redis.quit();
}

/** Asks until it is so; says what it last saw when it never is. */
export async function eventually<T>(ask: () => Promise<T>, isSo: (seen: T) => boolean, ms = 15_000): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const seen = await ask();
    if (isSo(seen)) return seen;
    if (Date.now() > deadline) throw new Error(`never became so; last seen ${JSON.stringify(seen)?.slice(0, 2000)}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
