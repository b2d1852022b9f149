import type { Actor } from '@yimen/kernel';
import { inSystemScope, row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { refuse } from './intake.errors';
import { delivererOf, isFeedSource } from './catalogue';
import type { FeedSourceCode } from '../domain/feed-sources';

export interface Deliverer {
  source: FeedSourceCode;
  /** Null for whoever loads a file on the machine. */
  agencyId: string | null;
  /** Where the people live that it may tell about. */
  prefix: string;
}

/**
 * Who may deliver a source: a client whose agency is of that source's kind, about its own area; and the system, from a file.
 * Refuses `feed-source-unknown`, `feed-source-not-yours`.
 */
export async function delivererFor(tx: Tx, actor: Actor, source: string): Promise<Deliverer> {
  if (!isFeedSource(source)) throw refuse('feed-source-unknown');
  if (actor.kind === 'system') return { source, agencyId: null, prefix: actor.divisions[0] ?? '' };
  const kind = delivererOf(source);
  if (kind === null || actor.agencyKind !== kind) throw refuse('feed-source-not-yours');
  const sql = 'select division_prefix(division) as prefix from agency where id = $1';
  const area = await row<{ prefix: string }>(tx, sql, [actor.agencyId]);
  return { source, agencyId: actor.agencyId, prefix: String(area?.prefix) };
}

/** A bureau sees nobody, and its delivery finds the people of its area all the same. Refuses like `delivererFor`. */
export async function amongItsPeople<T>(
  tx: Tx,
  actor: Actor,
  source: string,
  work: (tx: Tx, actor: Actor) => Promise<T>,
): Promise<T> {
  const { agencyId, prefix } = await delivererFor(tx, actor, source);
  return agencyId === null ? work(tx, actor) : inSystemScope(tx, { name: 'feed', division: prefix }, work);
}
