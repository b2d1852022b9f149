import type { PlainDate } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

/** How the nights stand, without anything about people: for metrics and the launcher. */
export interface NightsSummary {
  lastFinished: PlainDate | null;
  /** Seconds since 1970. */
  lastFinishedAt: number | null;
  oldestRunning: PlainDate | null;
  chunksPending: number;
}

const SUMMARY = `
  select max(business_date) filter (where status = 'finished')::text as "lastFinished",
         extract(epoch from max(finished_at))::float8 as "lastFinishedAt",
         min(business_date) filter (where status = 'running')::text as "oldestRunning",
         (select count(*)::int from night_chunk where done_at is null) as "chunksPending"
    from night_run`;

export async function nightsSummary(tx: Tx): Promise<NightsSummary> {
  return (await row<NightsSummary>(tx, SUMMARY)) as NightsSummary;
}
