import { handoverBacklog } from '@yimen/handover';
import type { HandoverBacklog } from '@yimen/handover';
import { nightsSummary } from '@yimen/monitoring';
import { row } from '@yimen/platform';
import type { ScopedTransactions, Tx } from '@yimen/platform';
import { Gauge } from 'prom-client';
import type { Registry } from 'prom-client';

const OUTBOX = `
  select count(*)::int as pending, coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as oldest
    from outbox where done_at is null`;

interface OutboxState {
  pending: number;
  oldest: number;
}

type Measure = (tx: Tx) => Promise<number>;

/** By name. */
export type Gauges = Readonly<Record<string, { help: string; measure: Measure }>>;

const outbox = async (tx: Tx): Promise<OutboxState> => (await row<OutboxState>(tx, OUTBOX)) as OutboxState;

const handovers = (what: keyof HandoverBacklog): Measure => {
  return async (tx) => (await handoverBacklog(tx))[what];
};

const GAUGES: Gauges = {
  outbox_pending: { help: 'Events not done yet', measure: async (tx) => (await outbox(tx)).pending },
  outbox_oldest_seconds: { help: 'Age of the oldest event not done', measure: async (tx) => (await outbox(tx)).oldest },
  night_chunks_pending: {
    help: 'Ranges of households of open nights not done yet',
    measure: async (tx) => (await nightsSummary(tx)).chunksPending,
  },
  night_last_finished_timestamp_seconds: {
    help: 'When a night last finished; 0 before the first',
    measure: async (tx) => (await nightsSummary(tx)).lastFinishedAt ?? 0,
  },
  handovers_undelivered: { help: 'Handovers that have not arrived yet', measure: handovers('undelivered') },
  handovers_oldest_undelivered_seconds: {
    help: 'Age of the oldest handover that has not arrived',
    measure: handovers('oldestUndelivered'),
  },
  handovers_failing: { help: 'Handovers whose last call failed', measure: handovers('failing') },
  handovers_longest_failing_seconds: {
    help: 'Since when no call has worked for the handover that fails longest',
    measure: handovers('longestFailing'),
  },
};

/** Asked of PostgreSQL at each scrape; a database that is away leaves NaN and not a failed scrape. */
export function registerGauges(registry: Registry, transactions: ScopedTransactions, gauges = GAUGES): void {
  for (const [name, { help, measure }] of Object.entries(gauges)) {
    const collect = async function (this: Gauge): Promise<void> {
      this.set(await transactions.asSystem('metrics', measure).catch(() => Number.NaN));
    };
    registry.registerMetric(new Gauge({ name, help, registers: [], collect }));
  }
}
