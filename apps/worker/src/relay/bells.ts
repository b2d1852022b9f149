import type { Queue } from 'bullmq';
import type { Queues } from '@yimen/platform';
import { QUEUE_NAMES, QUEUE_OF } from '../jobs';
import type { JobName, Jobs, QueueName } from '../jobs';

export interface Ring<Name extends JobName> {
  /** Unlike any earlier one: BullMQ drops an id it has seen, and refuses a colon. */
  key: string;
  payload: Jobs[Name];
}

/** The queues as bells: to ring one says that PostgreSQL has something to do. */
export class Bells {
  private readonly queues: ReadonlyMap<QueueName, Queue>;

  constructor(queues: Queues) {
    this.queues = new Map(QUEUE_NAMES.map((name) => [name, queues.queue(name)]));
  }

  queueOf(name: JobName): Queue {
    return this.queues.get(QUEUE_OF[name]) as Queue;
  }

  async ring<Name extends JobName>(name: Name, rings: readonly Ring<Name>[]): Promise<void> {
    if (rings.length === 0) return;
    await this.queueOf(name).addBulk(rings.map(({ key, payload }) => ({ name, data: payload, opts: { jobId: key } })));
  }
}
