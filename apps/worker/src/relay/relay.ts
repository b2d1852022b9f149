import { claimDueBatches, claimDueChunks } from '@yimen/monitoring';
import { claimDueEvents } from '@yimen/platform';
import type { ScopedTransactions } from '@yimen/platform';
import { claimDueScanChunks } from '@yimen/policy';
import type { Bells } from './bells';

const BATCH = 100;
/** A tick ends, even when there is always more. */
const BATCHES = 10;

/** From PostgreSQL to the queue: rings for what is due, and again for what was rung for and not done (I3). */
export class Relay {
  constructor(
    private readonly transactions: ScopedTransactions,
    private readonly bells: Bells,
  ) {}

  async tick(): Promise<void> {
    await whileFull(() => this.ringEvents());
    await whileFull(() => this.ringFeeds());
    await whileFull(() => this.ringChunks());
    await whileFull(() => this.ringScanChunks());
  }

  private async ringEvents(): Promise<number> {
    const due = await this.transactions.asSystem('relay', (tx) => claimDueEvents(tx, BATCH));
    const rings = due.map(({ id, attempts }) => ({ key: `${id}-${attempts}`, payload: { eventId: id } }));
    await this.bells.ring('deliver-event', rings);
    return due.length;
  }

  private async ringFeeds(): Promise<number> {
    const due = await this.transactions.asSystem('relay', (tx) => claimDueBatches(tx, BATCH));
    const rings = due.map(({ batchId, attempts }) => ({ key: `${batchId}-${attempts}`, payload: { batchId } }));
    await this.bells.ring('apply-feed', rings);
    return due.length;
  }

  async ringChunks(): Promise<number> {
    const due = await this.transactions.asSystem('relay', (tx) => claimDueChunks(tx, BATCH));
    const rings = due.map((chunk) => ({
      key: `${chunk.businessDate}-${chunk.pass}-${chunk.fromId}-${chunk.token}`,
      payload: chunk,
    }));
    await this.bells.ring('run-chunk', rings);
    return due.length;
  }

  private async ringScanChunks(): Promise<number> {
    const due = await this.transactions.asSystem('relay', (tx) => claimDueScanChunks(tx, BATCH));
    const rings = due.map(({ attempts, ...chunk }) => ({
      key: `${chunk.scanId}-${chunk.fromId}-${attempts}`,
      payload: chunk,
    }));
    await this.bells.ring('run-scan-chunk', rings);
    return due.length;
  }
}

async function whileFull(ring: () => Promise<number>): Promise<void> {
  for (let batch = 0; batch < BATCHES; batch++) if ((await ring()) < BATCH) return;
}
