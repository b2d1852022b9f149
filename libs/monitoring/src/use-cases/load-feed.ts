import { createHash } from 'node:crypto';
import type { PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { v7 as uuidv7 } from 'uuid';
import { FACT_KINDS } from '../domain/fact-kinds';
import type { FeedSourceCode } from '../domain/feed-sources';
import { refuse } from '../domain/monitoring.errors';
import { applyBatch } from '../intake/apply-batch';
import { insertBatch, insertPart, markReceived, markRepeated, sameBefore } from '../intake/batch.repository';
import { stageKnown } from '../intake/stage-known';
import type { NewFact } from '../intake/stage-known';

export interface FeedInput {
  source: FeedSourceCode;
  /** The day the facts describe. */
  asOf: PlainDate;
  facts: readonly NewFact[];
  /** All that the source has to say (as it is, if nothing is said here), or changes only. */
  complete?: boolean;
}

export interface LoadedFeed {
  received: number;
  /** Rows written; fewer when this was loaded already, or a household is not here. */
  stored: number;
}

/** Whoever loads more than that can wait for the night. */
const SUMMARISED_AT_ONCE = 5000;
const PROVINCE = `select coalesce((scope_divisions())[1], '') as prefix`;

/**
 * What we know ourselves by household and person, as a delivery like any other: whole or not at all, and the same again
 * changes nothing. An empty one counts too: the source has said that there is nothing. Refuses `fact-kind-unknown`.
 */
export async function loadFeed(tx: Tx, { source, asOf, facts, complete = true }: FeedInput): Promise<LoadedFeed> {
  const foreign = facts.find((fact) => FACT_KINDS[fact.kind]?.source !== source);
  if (foreign) throw refuse('fact-kind-unknown', foreign.kind);
  const id = uuidv7();
  const [scope] = await rows<{ prefix: string }>(tx, PROVINCE);
  const by = { actorKind: 'system', actorId: 'load', actorName: '系统', agencyId: null };
  await insertBatch(tx, { id, source, asOf, complete, prefix: String(scope?.prefix), ...by });
  const sha256 = createHash('sha256').update(JSON.stringify(facts)).digest('hex');
  const earlier = await sameBefore(tx, { id, source, asOf }, sha256);
  if (earlier) await markRepeated(tx, id, sha256, earlier);
  if (earlier) return { received: facts.length, stored: 0 };
  const part = { upload: uuidv7(), sha256 };
  const staged = await stageKnown(tx, { upload: part.upload, asOf, facts });
  await insertPart(tx, id, 1, { ...part, ...staged });
  await markReceived(tx, id, sha256);
  await applyBatch(tx, id, { later: facts.length > SUMMARISED_AT_ONCE });
  return { received: facts.length, stored: staged.accepted };
}
