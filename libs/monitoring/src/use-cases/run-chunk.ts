import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { comparableBits } from '../domain/night/comparable-bits';
import type { NightPart } from '../domain/night/night-part';
import type { ChunkKey } from '../domain/night/run-key';
import { markMixed, openRange, takeChunk } from '../persistence/chunk.repository';
import { summariseDue } from '../persistence/night/judge.repository';
import { compiledIndicators } from '../persistence/night/judging';
import { finishIfDone } from './finish-run';
import { judgeApart } from './judge-apart';
import type { PartToJudge } from './judge-apart';
import type { NightPacks } from './plan-run';
import { settleWarnings } from './settle-warnings';

/** `not-now`: done before, under way elsewhere, rung for again since, or an earlier run comes first. */
export type ChunkResult = 'done' | 'night-finished' | 'not-now';

/**
 * One range of households of one run, all in the given transaction: taken, summarised where that is due, judged, counted; the
 * last one closes the run. A second run of it changes nothing; one that dies leaves nothing and is rung for again (I3, I6).
 */
export async function runChunk(tx: Tx, actor: Actor, packs: NightPacks, chunk: ChunkKey): Promise<ChunkResult> {
  const taken = await takeChunk(tx, chunk);
  if (!taken) return 'not-now';
  const range = { ...chunk, ...taken };
  await settleWarnings(tx, actor, range);
  await summariseDue(tx, range);
  const parts: PartToJudge[] = [];
  for (const [n, part] of taken.parts.entries()) parts.push(await toJudge(tx, packs, range, part, taken.before?.[n]));
  if (parts.some(({ sql }, n) => sql.fingerprint !== taken.parts[n]?.fingerprint)) await markMixed(tx, chunk);
  await judgeApart(tx, range, parts);
  return (await finishIfDone(tx, chunk)) ? 'night-finished' : 'done';
}

/**
 * Makes the summaries that are due in a range, by itself, so that whoever changes a household meanwhile waits for that and not
 * for the judging as well. `runChunk` makes what comes in between.
 */
export async function prepareChunk(tx: Tx, chunk: ChunkKey): Promise<void> {
  const open = await openRange(tx, chunk);
  if (open) await summariseDue(tx, { ...chunk, ...open });
}

async function toJudge(
  tx: Tx,
  packs: NightPacks,
  { businessDate }: ChunkKey,
  part: NightPart,
  before: NightPart | undefined,
): Promise<PartToJudge> {
  const pack = await packs.load(tx, part.pack);
  const sql = compiledIndicators(pack, businessDate, part.fresh);
  const { fresh, areas, usual } = part;
  return { pack, fresh, areas, sql, usual, failed: new Map(), comparable: comparableBits(part, before) };
}
