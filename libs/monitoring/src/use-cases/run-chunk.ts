import type { Actor } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { feedWindows } from '../domain/feed-windows';
import { INDICATORS } from '../domain/indicators';
import type { Indicator } from '../domain/indicators';
import { passes } from '../domain/passing-fault';
import { takeChunk } from '../persistence/chunk.repository';
import type { ChunkKey } from '../persistence/chunk.repository';
import { evaluate, tallyFailure } from '../persistence/evaluate.repository';
import type { Evaluation } from '../persistence/evaluate.repository';
import { finishIfDone } from '../persistence/night.repository';
import { settleWarnings } from './settle-warnings';

/** `not-now`: done before, under way elsewhere, or an earlier night of the township comes first. */
export type ChunkResult = 'done' | 'night-finished' | 'not-now';

/**
 * One township of one night, all in the given transaction: taken, evaluated by each indicator, tallied; the last
 * one closes the night. A second run changes nothing; a run that dies leaves nothing and is rung for again (I3, I6).
 */
export async function runChunk(
  tx: Tx,
  actor: Actor,
  chunk: ChunkKey,
  indicators: readonly Indicator[] = INDICATORS,
): Promise<ChunkResult> {
  const taken = await takeChunk(tx, chunk);
  if (!taken) return 'not-now';
  const { prefix, businessDate: night } = chunk;
  await settleWarnings(tx, actor, chunk);
  for (const indicator of indicators) {
    const { windows, missing } = feedWindows(indicator.facts, taken.feeds, night);
    const reason = missing.length > 0 ? `feed-missing: ${missing.join(', ')}` : null;
    await evaluateApart(tx, { prefix, night, indicator, windows, missing: reason });
  }
  return (await finishIfDone(tx, night)) ? 'night-finished' : 'done';
}

/** An indicator that fails takes nothing of the others with it: its households are counted as failed. */
async function evaluateApart(tx: Tx, evaluation: Evaluation): Promise<void> {
  await rows(tx, 'savepoint indicator');
  try {
    await evaluate(tx, evaluation);
    await rows(tx, 'release savepoint indicator');
  } catch (error) {
    const { code } = error as { code?: string };
    if (passes(code)) throw error;
    await rows(tx, 'rollback to savepoint indicator');
    await tallyFailure(tx, evaluation, `failed: ${code}`);
  }
}
