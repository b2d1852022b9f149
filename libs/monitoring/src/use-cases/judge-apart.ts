import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { PolicyPack } from '@yimen/policy';
import { passes } from '../domain/passing-fault';
import { judgeRange, tryIndicator } from '../persistence/night/judge.repository';
import type { NightRange } from '../persistence/night/judge.repository';
import { combined, indicatorsApart } from '../persistence/night/indicators-apart';
import type { Judging } from '../persistence/night/judging';

export interface PartToJudge extends Judging {
  pack: PolicyPack;
  fresh: readonly string[];
}

/**
 * Judges a range by all indicators at once; where that fails, one that fails takes nothing of the others with it: the range's
 * households are counted as failed by it. Faults that pass are thrown: the chunk is tried again.
 */
export async function judgeApart(tx: Tx, range: NightRange, parts: readonly PartToJudge[]): Promise<void> {
  const fault = await attempt(tx, () => judgeRange(tx, range, parts));
  if (fault === null) return;
  const tried: Judging[] = [];
  for (const part of parts) tried.push(await withoutFailing(tx, range, part));
  const again = await attempt(tx, () => judgeRange(tx, range, tried));
  if (again !== null)
    await judgeRange(
      tx,
      range,
      tried.map((part) => allFailed(part, again)),
    );
}

/** Null when it worked; else the SQLSTATE, with nothing of it left. */
async function attempt(tx: Tx, work: () => Promise<void>): Promise<string | null> {
  await rows(tx, 'savepoint judging');
  try {
    await work();
    await rows(tx, 'release savepoint judging');
    return null;
  } catch (error) {
    const { code } = error as { code?: string };
    if (passes(code)) throw error;
    await rows(tx, 'rollback to savepoint judging');
    return String(code);
  }
}

async function withoutFailing(tx: Tx, range: NightRange, part: PartToJudge): Promise<Judging> {
  const apart = indicatorsApart(part.pack, range.businessDate, part.fresh);
  const failed = new Map<number, string>();
  for (const [bit, one] of apart.entries()) {
    const fault = await attempt(tx, () => tryIndicator(tx, range, part.areas, one));
    if (fault !== null) failed.set(bit, `failed: ${fault}`);
  }
  return { ...part, sql: combined(part.sql, apart, failed), failed };
}

function allFailed(part: Judging, code: string): Judging {
  const failed = new Map([...part.sql.indicators.keys()].map((bit) => [bit, `failed: ${code}`]));
  return { ...part, sql: combined(part.sql, [], failed), failed };
}
