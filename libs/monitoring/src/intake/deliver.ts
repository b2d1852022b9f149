import { createHash } from 'node:crypto';
import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { v7 as uuidv7 } from 'uuid';
import { refuse } from './intake.errors';
import {
  insertBatch,
  insertPart,
  lockBatch,
  markReceived,
  markRepeated,
  partDigest,
  partsOf,
  sameBefore,
} from './batch.repository';
import type { Batch, BatchPart } from './batch.repository';
import { ownBatch, shownBatch } from './batch.query';
import type { BatchView } from './batch.query';
import { delivererFor } from './deliverer';
import type { Deliverer } from './deliverer';
import type { Upload } from './stage-upload';

export interface NewDelivery {
  source: string;
  asOf: PlainDate;
  /** All that the source has to say; otherwise changes only. */
  complete: boolean;
  today: PlainDate;
}

const OLDEST: PlainDate = '2000-01-01';

/** Who delivers, before anything is read. Refuses `feed-as-of-impossible` and like `delivererFor`. */
export async function checkDelivery(
  tx: Tx,
  actor: Actor,
  { source, asOf, today }: Omit<NewDelivery, 'complete'>,
): Promise<Deliverer> {
  const deliverer = await delivererFor(tx, actor, source);
  if (asOf > today || asOf < OLDEST) throw refuse('feed-as-of-impossible');
  return deliverer;
}

/** Opens a batch that parts are put in. Refuses like `checkDelivery`. */
export async function openBatch(tx: Tx, actor: Actor, told: NewDelivery): Promise<string> {
  const deliverer = await checkDelivery(tx, actor, told);
  const { asOf, complete } = told;
  const id = uuidv7();
  const by = { actorKind: actor.kind, actorId: actor.id, actorName: actor.name };
  await insertBatch(tx, { id, ...deliverer, asOf, complete, ...by });
  return id;
}

/**
 * The upload becomes a part. The same part again is nothing; another content under its number is refused
 * (`feed-part-differs`), as is any new part of a batch that is closed (`feed-batch-closed`).
 */
export async function addPart(tx: Tx, asked: { id: string; number: number; part: Upload }): Promise<BatchView> {
  const { id, number, part } = asked;
  const batch = ownBatch(await lockBatch(tx, id));
  const known = await partDigest(tx, id, number);
  if (known !== null && known !== part.sha256) throw refuse('feed-part-differs');
  if (known === null && batch.status !== 'open') throw refuse('feed-batch-closed');
  if (known === null) await insertPart(tx, id, number, part);
  return shownBatch(tx, id);
}

/**
 * Closes the batch: it is complete with so many parts and rows (blank lines and CSV's first don't count). What was delivered
 * before, by the same deliverer for the same day, changes nothing, and the earlier batch is shown. Refuses `feed-batch-incomplete`.
 */
export async function completeBatch(tx: Tx, asked: { id: string; parts: number; rows: number }): Promise<BatchView> {
  const batch = ownBatch(await lockBatch(tx, asked.id));
  const parts = await partsOf(tx, batch.id);
  const missing = missingParts(parts, asked.parts);
  if (missing.length > 0 || parts.length !== asked.parts || batch.parts !== asked.parts || batch.rows !== asked.rows)
    throw refuse('feed-batch-incomplete', undefined, { missing, parts: batch.parts, rows: batch.rows });
  if (batch.status === 'open') await close(tx, batch, parts);
  return shownBatch(tx, batch.id);
}

async function close(tx: Tx, batch: Batch, parts: readonly BatchPart[]): Promise<void> {
  const sha256 = createHash('sha256')
    .update(parts.map((part) => part.sha256).join('\n'))
    .digest('hex');
  const earlier = await sameBefore(tx, batch, sha256);
  if (earlier) await markRepeated(tx, batch.id, sha256, earlier);
  else await markReceived(tx, batch.id, sha256);
}

/** The first hundred. */
function missingParts(parts: readonly BatchPart[], told: number): number[] {
  const there = new Set(parts.map(({ number }) => number));
  const missing: number[] = [];
  for (let number = 1; number <= told && missing.length < 100; number++) if (!there.has(number)) missing.push(number);
  return missing;
}

/** Opens, fills and closes a batch at one go: the delivery came as one body. */
export async function deliverWhole(tx: Tx, actor: Actor, told: NewDelivery, part: Upload): Promise<BatchView> {
  const id = await openBatch(tx, actor, told);
  await insertPart(tx, id, 1, part);
  return completeBatch(tx, { id, parts: 1, rows: part.accepted + part.rejected + part.notHere });
}
