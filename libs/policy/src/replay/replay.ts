import type { PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertCovers } from '../domain/assess';
import type { PolicyPack } from '../domain/pack/policy-pack';
import { SCAN_SETTINGS } from '../scan/scan-sql';
import { compareSql } from './compare-sql';
import type { CompareRow } from './compare-sql';
import { explainChunk } from './explain-chunk';
import { householdCount, isLast, LOWEST_ID, rangeFrom } from './household-ranges.query';
import type { IdRange } from './household-ranges.query';
import type { ReasonsTally } from './reasons-tally';
import type { Replay } from './replay-result';
import type { ReplaySource } from './replay-source';
import { ReplayTally } from './replay-tally';
import { sidesOf } from './sides';
import type { Sides } from './sides';

export interface ReplayQuestion {
  /** The pack in force, and what would take its place. */
  before: PolicyPack;
  after: PolicyPack;
  /** Day both are asked of: its standards, ages and months. Facts are those of now. */
  date: PlainDate;
  /** Division prefix. */
  area: string;
  /** Households a statement; the result doesn't depend on it. */
  chunk?: number;
}

export interface ReplayProgress {
  done: number;
  of: number;
}

/** Keeps one statement far below the server's limit and Node's memory small, yet the planning of it cheap. */
const CHUNK = 1000;

/**
 * 重放: both packs over every household of an area the reader sees, in one short statement a chunk, and what differs:
 * verdicts, 分, referrals, and the rules behind. Writes nothing. Refuses `policy-date-not-covered`.
 */
export async function replay(
  source: ReplaySource,
  { before, after, date, area, chunk = CHUNK }: ReplayQuestion,
  onProgress: (progress: ReplayProgress) => void = () => undefined,
): Promise<Replay> {
  for (const pack of [before, after]) assertCovers(pack, date);
  const sides = sidesOf(before, after, date);
  const sql = compareSql(sides);
  const tally = new ReplayTally(sides, area);
  const of = await source.read((tx) => householdCount(tx, area));
  for (let from: string | null = LOWEST_ID; from && of > 0;) {
    const start: string = from;
    const done = await source.read((tx) => replayChunk(tx, sides, sql, { from: start, area, chunk }));
    tally.add(done.compared, done.reasons);
    onProgress({ done: tally.households, of });
    from = isLast(done.range) ? null : done.range[1];
  }
  return tally.result();
}

interface Chunk {
  range: IdRange;
  compared: CompareRow[];
  reasons: ReasonsTally;
}

interface ChunkAt {
  from: string;
  area: string;
  chunk: number;
}

async function replayChunk(tx: Tx, sides: Sides, sql: string, { from, area, chunk }: ChunkAt): Promise<Chunk> {
  const range = await rangeFrom(tx, from, area, chunk);
  await rows(tx, SCAN_SETTINGS);
  const compared = await rows<CompareRow>(tx, sql, [...range, area]);
  return { range, compared, reasons: await explainChunk(tx, sides, compared) };
}
