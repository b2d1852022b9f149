import { createReadStream } from 'node:fs';
import { businessDate, systemClock } from '@yimen/kernel';
import {
  applyBatch,
  checkDelivery,
  deliverWhole,
  dropUpload,
  rejectsOf,
  shownBatch,
  stageUpload,
} from '@yimen/monitoring';
import type { BatchView, RejectView } from '@yimen/monitoring';
import { inSystemScope } from '@yimen/platform';
import type { ScopedTransactions } from '@yimen/platform';
import type { AskedLoad } from './read-load';

export interface LoadedFile {
  batch: BatchView;
  /** The first of them. */
  rejects: RejectView[];
}

const SHOWN = 20;
const PAUSE_MS = 500;

/** Takes a file in as a delivery and waits until it is settled, by this process or a worker that was quicker. */
export async function loadFile(
  transactions: ScopedTransactions,
  { source, file, format, asOf, complete, area }: AskedLoad,
  onRows: (rows: number) => void,
): Promise<LoadedFile> {
  const run: Parameters<typeof stageUpload>[0] = (work) =>
    transactions.asSystem('cli', (tx, actor) =>
      area === null ? work(tx, actor) : inSystemScope(tx, { name: 'cli', division: area }, work),
    );
  const told = { source, asOf, complete, today: businessDate(systemClock.now()) };
  const deliverer = await run((tx, actor) => checkDelivery(tx, actor, told));
  const upload = await stageUpload(run, {
    ...{ source: deliverer.source, asOf, format, stream: createReadStream(file) },
    onProgress: ({ accepted, rejected, notHere }) => onRows(accepted + rejected + notHere),
  });
  const batch = await run((tx, actor) => deliverWhole(tx, actor, told, upload)).finally(() =>
    run((tx) => dropUpload(tx, upload.upload)),
  );
  return settled(transactions, batch.id, source);
}

async function settled(transactions: ScopedTransactions, id: string, source: string): Promise<LoadedFile> {
  for (;;) {
    await transactions.asSystem('cli', (tx) => applyBatch(tx, id));
    const done = await transactions.asSystem('cli', async (tx) => ({
      batch: await shownBatch(tx, id),
      rejects: (await rejectsOf(tx, { id, source, after: null, limit: SHOWN })).items,
    }));
    if (['applied', 'rejected'].includes(done.batch.status)) return done;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
