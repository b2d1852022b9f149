import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

/** For whoever runs the service. */
export interface HandoverBacklog {
  /** Handed over and not arrived. */
  undelivered: number;
  /** Under way, of which the last call didn't work. */
  failing: number;
  /** Age in seconds of the oldest that hasn't arrived; 0 where none waits. */
  oldestUndelivered: number;
  /** Seconds since the first call failed of the one that fails longest; 0 where none fails. */
  longestFailing: number;
}

const BACKLOG = `
  select count(*) filter (where status = 'to-send')::int as undelivered, count(failing_since)::int as failing,
         coalesce(extract(epoch from now() - min(issued_at) filter (where status = 'to-send')), 0)::float8 as "oldestUndelivered",
         coalesce(extract(epoch from now() - min(failing_since)), 0)::float8 as "longestFailing"
    from handover where next_attempt_at is not null`;

/** What is under way to other regions, or gets no answer from them, in what the transaction sees. */
export async function handoverBacklog(tx: Tx): Promise<HandoverBacklog> {
  return (await row<HandoverBacklog>(tx, BACKLOG, [])) as HandoverBacklog;
}
