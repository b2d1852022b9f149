import type { Tx } from '@yimen/platform';
import { rows } from '@yimen/platform';
import { FACTS_ARRIVED } from '../domain/monitoring.events';
import type { FactsArrived } from '../domain/monitoring.events';
import { insertFeed, insertUpload, rejectDoubled, settleBatch } from './apply.repository';
import { lockBatchToApply, partsOf } from './batch.repository';
import type { Batch, BatchPart } from './batch.repository';
import { clearUpload } from './clear-upload';
import { whyRefused } from './why-refused';

/**
 * What a batch says becomes facts, all of it or nothing, in this transaction; or it is refused as a whole, with its rejected
 * lines. Households are summarised `later`, by the night, or at once. Done again, or by two at once, it is done once: null for
 * the others.
 */
export async function applyBatch(tx: Tx, id: string, { later = true } = {}): Promise<'applied' | 'rejected' | null> {
  const batch = await lockBatchToApply(tx, id);
  if (!batch) return null;
  const parts = await partsOf(tx, id);
  const doubled = await rejectDoubled(tx, id, batch.accepted);
  const judged = { ...batch, accepted: batch.accepted - doubled, rejected: batch.rejected + doubled };
  const reason = await whyRefused(tx, judged);
  if (!reason) await storeFacts(tx, judged, parts, later);
  for (const { upload } of parts) await clearUpload(tx, upload);
  const status = reason ? 'rejected' : 'applied';
  await settleBatch(tx, { id, status, doubled, reason });
  return status;
}

/** The triggers only note whose summary is old: for a million rows one by one they would work all night. */
const LATER = `select set_config('app.summarise', 'later', true)`;

async function storeFacts(tx: Tx, batch: Batch, parts: readonly BatchPart[], later: boolean): Promise<void> {
  const { source, asOf, number } = batch;
  if (later) await rows(tx, LATER);
  let stored = 0;
  for (const { upload } of parts) stored += await insertUpload(tx, { upload, source, number });
  if (stored !== batch.accepted)
    throw new Error(`batch ${number}: ${stored} rows wait where ${batch.accepted} were taken`);
  await insertFeed(tx, batch, stored);
  const payload: FactsArrived = { source, asOf, batch: number };
  tx.ledger.announce({ topic: FACTS_ARRIVED, payload: { ...payload } });
}
