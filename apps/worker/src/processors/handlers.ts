import type { Clock } from '@yimen/kernel';
import {
  applyBatch,
  noteBatchFailure,
  dueNight,
  noteChunkFailure,
  openNights,
  prepareChunk,
  runChunk,
} from '@yimen/monitoring';
import type { ChunkKey, NightPacks, RunSettings } from '@yimen/monitoring';
import { deliverEvent } from '@yimen/platform';
import type { EventConsumer, ScopedTransactions } from '@yimen/platform';
import { noteScanChunkFailure } from '@yimen/policy';
import type { RunScanChunk, ScanChunkKey } from '@yimen/policy';
import type { JobName, Jobs } from '../jobs';

type Handlers = { readonly [Name in JobName]: (payload: Jobs[Name]) => Promise<unknown> };

export interface HandlerNeeds {
  transactions: ScopedTransactions;
  consumers: ReadonlyMap<string, EventConsumer>;
  clock: Clock;
  nights: RunSettings;
  /** Rings for chunks that are due, so that a run doesn't wait for the relay's next turn. */
  ringChunks: () => Promise<unknown>;
  runScanChunk: RunScanChunk;
}

/** What each job does; a job name without a handler doesn't compile. Every one may be run twice (I3). */
export function handlers({ transactions, consumers, clock, nights, ringChunks, runScanChunk }: HandlerNeeds): Handlers {
  return {
    'deliver-event': ({ eventId }) => deliverEvent(transactions, consumers, eventId),
    'run-chunk': async (chunk) => {
      if ((await deliverChunk(transactions, nights.packs, chunk)) === 'night-finished') await ringChunks();
    },
    'open-nights': async () => {
      const due = dueNight(clock.now());
      await transactions.asSystem('night', (tx, actor) => openNights(tx, actor, { ...nights, due }));
      await ringChunks();
    },
    'run-scan-chunk': (chunk) => deliverScanChunk(transactions, runScanChunk, chunk),
    'apply-feed': ({ batchId }) => applyFeed(transactions, batchId),
  };
}

async function deliverChunk(transactions: ScopedTransactions, packs: NightPacks, chunk: ChunkKey): Promise<unknown> {
  return noted(
    async () => {
      await transactions.asSystem('night', (tx) => prepareChunk(tx, chunk));
      return transactions.asSystem('night', (tx, actor) => runChunk(tx, actor, packs, chunk));
    },
    (told) => transactions.asSystem('night', (tx) => noteChunkFailure(tx, chunk, told)),
  );
}

async function deliverScanChunk(
  transactions: ScopedTransactions,
  runScanChunk: RunScanChunk,
  chunk: ScanChunkKey,
): Promise<unknown> {
  return noted(
    () => transactions.asSystem('scan', (tx) => runScanChunk.run(tx, chunk)),
    (told) => transactions.asSystem('scan', (tx) => noteScanChunkFailure(tx, chunk, told)),
  );
}

async function applyFeed(transactions: ScopedTransactions, batchId: string): Promise<unknown> {
  return noted(
    () => transactions.asSystem('feed', (tx) => applyBatch(tx, batchId)),
    (told) => transactions.asSystem('feed', (tx) => noteBatchFailure(tx, batchId, told)),
  );
}

/** Leaves word where it is looked for why the work failed, in a transaction of its own. */
async function noted<T>(work: () => Promise<T>, note: (told: string) => Promise<void>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    await note(code ?? message);
    throw error;
  }
}
