import type { Clock } from '@yimen/kernel';
import { dueNight, noteChunkFailure, openNights, runChunk } from '@yimen/monitoring';
import type { ChunkKey } from '@yimen/monitoring';
import { deliverEvent } from '@yimen/platform';
import type { EventConsumer, ScopedTransactions } from '@yimen/platform';
import type { JobName, Jobs } from '../jobs';

type Handlers = { readonly [Name in JobName]: (payload: Jobs[Name]) => Promise<unknown> };

export interface HandlerNeeds {
  transactions: ScopedTransactions;
  consumers: ReadonlyMap<string, EventConsumer>;
  clock: Clock;
}

/** What each job does; a job name without a handler doesn't compile. Every one may be run twice (I3). */
export function handlers({ transactions, consumers, clock }: HandlerNeeds): Handlers {
  return {
    'deliver-event': ({ eventId }) => deliverEvent(transactions, consumers, eventId),
    'run-chunk': (chunk) => deliverChunk(transactions, chunk),
    'open-nights': () => transactions.asSystem('night', (tx, actor) => openNights(tx, actor, dueNight(clock.now()))),
  };
}

async function deliverChunk(transactions: ScopedTransactions, chunk: ChunkKey): Promise<unknown> {
  try {
    return await transactions.asSystem('night', (tx, actor) => runChunk(tx, actor, chunk));
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const told = code ?? message;
    await transactions.asSystem('night', (tx) => noteChunkFailure(tx, chunk, told));
    throw error;
  }
}
