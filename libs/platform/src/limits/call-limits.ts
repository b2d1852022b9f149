import type { OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { openCallStore } from './call-store';
import type { CallStore, LimitEnvironment } from './call-store';
import type { Quota, Standing } from './quota';

/** After the store failed it is left alone for that long, so that not every call waits for it. */
const REST_MS = 10_000;

interface Limiters {
  shared: RateLimiterAbstract;
  own: RateLimiterAbstract;
}

/**
 * Counts calls against quotas, in one store for all instances of a process. A store that doesn't answer stops nobody:
 * until it is back each instance counts for itself. Connects with the first call.
 */
export class CallLimits implements OnApplicationShutdown {
  private readonly limiters = new Map<string, Limiters>();
  private store: CallStore | undefined;
  private restUntil = 0;
  private isLost = false;

  constructor(
    private readonly environment: LimitEnvironment,
    private readonly log: Pick<Logger, 'warn' | 'info'>,
  ) {}

  /** Counts one call of `key`, and says where it stands. */
  async spend(quota: Quota, key: string): Promise<Standing> {
    const { shared, own } = this.limitersOf(quota);
    if (Date.now() < this.restUntil) return consume(own, quota, key);
    try {
      const standing = await consume(shared, quota, key);
      if (this.isLost) this.log.info('calls are counted for all instances again');
      this.isLost = false;
      return standing;
    } catch (error) {
      this.lose(error as Error);
      return consume(own, quota, key);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.store?.close();
  }

  private limitersOf(quota: Quota): Limiters {
    const { name, calls, seconds } = quota;
    const known = this.limiters.get(`${name} ${calls} ${seconds}`);
    if (known) return known;
    this.store ??= openCallStore(this.environment);
    // Whoever has used up a quota is refused from memory until its window ends, without asking the store.
    const shared = this.store.limiter({
      keyPrefix: name,
      points: calls,
      duration: seconds,
      inMemoryBlockOnConsumed: calls,
    });
    const own = new RateLimiterMemory({ keyPrefix: name, points: calls, duration: seconds });
    const made = { shared, own };
    this.limiters.set(`${name} ${calls} ${seconds}`, made);
    return made;
  }

  private lose({ message }: Error): void {
    if (!this.isLost) this.log.warn({ message }, 'calls can not be counted together; each instance counts for itself');
    this.isLost = true;
    this.restUntil = Date.now() + REST_MS;
  }
}

/** The library throws both what is refused and what broke. */
async function consume(limiter: RateLimiterAbstract, quota: Quota, key: string): Promise<Standing> {
  try {
    return standing(quota, await limiter.consume(key), false);
  } catch (thrown) {
    if (thrown instanceof RateLimiterRes) return standing(quota, thrown, true);
    throw thrown;
  }
}

function standing(quota: Quota, { remainingPoints, msBeforeNext }: RateLimiterRes, exceeded: boolean): Standing {
  return {
    quota,
    left: exceeded ? 0 : Math.max(remainingPoints, 0),
    resetSeconds: Math.min(Math.max(Math.ceil(msBeforeNext / 1000), 0), quota.seconds),
    exceeded,
  };
}
