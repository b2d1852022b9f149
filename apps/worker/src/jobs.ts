import type { ChunkKey } from '@yimen/monitoring';
import type { ScanChunkKey } from '@yimen/policy';

/** Every job the worker knows, with what it carries: ids and codes, never personal data. */
export interface Jobs {
  'deliver-event': { eventId: string };
  'run-chunk': ChunkKey;
  'open-nights': Record<string, never>;
  'run-scan-chunk': ScanChunkKey;
  'apply-feed': { batchId: string };
}

export type JobName = keyof Jobs;

/** Events don't wait behind a night, nor a night behind somebody's scan. */
export const QUEUE_OF = {
  'deliver-event': 'events',
  'run-chunk': 'night',
  'open-nights': 'night',
  'run-scan-chunk': 'scan',
  'apply-feed': 'night',
} as const satisfies Record<JobName, string>;

export type QueueName = (typeof QUEUE_OF)[JobName];

/** How many jobs of a queue run at once; each holds one connection to PostgreSQL. */
export const CONCURRENCY = { events: 4, night: 3, scan: 2 } as const satisfies Record<QueueName, number>;

export const QUEUE_NAMES = Object.keys(CONCURRENCY) as QueueName[];
