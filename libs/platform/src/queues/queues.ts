import { createPostgresBackend, Queue, Worker } from 'bullmq';
import type { Processor } from 'bullmq';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import type { Environment } from '../config/environment';
import { within } from './within';

/** Each worker listens on one and works on others. */
const POOL_SIZE = 12;
const STALLED_AFTER_MS = 15_000;
const RETRY_AFTER_MS = 1000;
/** Launchers kill after 10 s. */
const DRAIN_MS = 7000;
const CLOSE_MS = 1000;
/** What is done is in PostgreSQL; the queue keeps the last few for whoever looks. */
const KEPT = { removeOnComplete: { count: 100 }, removeOnFail: { count: 1000 } };

type QueueEnvironment = Pick<Environment, 'REDIS_URL' | 'DATABASE_QUEUE_URL' | 'DATABASE_APP_URL'>;

/** BullMQ on Redis or on PostgreSQL, one code path: a bell that may be lost, never the truth (I3). */
export class Queues {
  private readonly queues: Queue[] = [];
  private readonly workers: Worker[] = [];
  private readonly pool: Pool | null = null;
  private readonly redis: { producer: Redis; worker: Redis } | null = null;
  private readonly prefix: string;

  constructor(
    environment: QueueEnvironment,
    private readonly onError: (error: Error) => void = () => undefined,
  ) {
    // Two databases on one Redis must not hear each other's bells.
    this.prefix = `yimen-${new URL(environment.DATABASE_APP_URL).pathname.slice(1)}`;
    if (environment.REDIS_URL) this.redis = openRedis(environment.REDIS_URL, onError);
    else this.pool = openPool(String(environment.DATABASE_QUEUE_URL), onError);
  }

  get backend(): 'redis' | 'postgres' {
    return this.redis ? 'redis' : 'postgres';
  }

  /** Adding to it fails within seconds while the back end is away: the caller rings again later. */
  queue(name: string): Queue {
    const options = { ...this.options(this.redis?.producer), defaultJobOptions: KEPT };
    const queue = new Queue(name, options, this.factory());
    queue.on('error', this.onError);
    this.queues.push(queue);
    return queue;
  }

  worker(name: string, concurrency: number, processor: Processor): Worker {
    const pace = { concurrency, lockDuration: STALLED_AFTER_MS, stalledInterval: STALLED_AFTER_MS };
    const options = { ...this.options(this.redis?.worker), ...pace, runRetryDelay: RETRY_AFTER_MS };
    const worker = new Worker(name, processor, options, this.factory());
    worker.on('error', this.onError);
    this.workers.push(worker);
    return worker;
  }

  /**
   * Lets running jobs end, then lets go of the connections: workers, queues, pool, in that order.
   * A back end that is away doesn't keep us: what was not ended is rung for again.
   */
  async close(): Promise<void> {
    await within(DRAIN_MS, Promise.all(this.workers.map((worker) => worker.close())));
    await within(CLOSE_MS, Promise.all(this.queues.map((queue) => queue.close())));
    if (this.pool) await within(CLOSE_MS, this.pool.end());
    for (const connection of Object.values(this.redis ?? {}))
      if (!(await within(CLOSE_MS, connection.quit()))) connection.disconnect();
  }

  private options(redis: Redis | undefined) {
    return { connection: (redis ?? this.pool) as never, prefix: this.prefix };
  }

  private factory() {
    return (this.redis ? undefined : createPostgresBackend) as never;
  }
}

/** A producer gives up after a while, a worker never does. */
function openRedis(url: string, onError: (error: Error) => void) {
  const producer = new Redis(url, { maxRetriesPerRequest: 3 });
  const worker = new Redis(url, { maxRetriesPerRequest: null });
  for (const connection of [producer, worker]) connection.on('error', onError);
  return { producer, worker };
}

function openPool(url: string, onError: (error: Error) => void): Pool {
  const pool = new Pool({ connectionString: url, max: POOL_SIZE, keepAlive: true, options: '-c search_path=bullmq' });
  pool.setMaxListeners(0);
  pool.on('error', onError);
  return pool;
}
