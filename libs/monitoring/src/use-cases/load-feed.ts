import type { Tx } from '@yimen/platform';
import { FACT_KINDS } from '../domain/facts';
import { refuse } from '../domain/monitoring.errors';
import { insertFacts, insertFeed } from '../persistence/feed.repository';
import type { Delivery, NewFact } from '../persistence/feed.repository';

const BATCH = 5000;

export interface FeedInput extends Delivery {
  facts: readonly NewFact[];
}

export interface LoadedFeed {
  received: number;
  /** Rows written; fewer when a fact was known already or its household is not here. */
  stored: number;
}

/**
 * Takes in one department's delivery, whole or not at all; the same delivery again changes nothing.
 * An empty delivery counts too: the department has said that there is nothing. Refuses `fact-kind-unknown`.
 */
export async function loadFeed(tx: Tx, { facts, ...delivery }: FeedInput): Promise<LoadedFeed> {
  const foreign = facts.find((fact) => FACT_KINDS[fact.kind]?.source !== delivery.source);
  if (foreign) throw refuse('fact-kind-unknown', foreign.kind);
  await insertFeed(tx, delivery, facts.length);
  let stored = 0;
  for (let from = 0; from < facts.length; from += BATCH)
    stored += await insertFacts(tx, delivery, facts.slice(from, from + BATCH));
  return { received: facts.length, stored };
}
