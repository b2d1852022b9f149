import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { judgeRange, middleOf, tallyFailure } from './judge-range.repository';
import type { ScanRange } from './scan-range';

/** PostgreSQL classes of faults that pass by themselves: connection, rollback, resources, locks, shutdown, system. */
const PASSING_CLASSES = ['08', '40', '53', '55', '57P', '58'];
const passes = (code: string | undefined) =>
  code === undefined || PASSING_CLASSES.some((prefix) => code.startsWith(prefix));

/**
 * Judges a range; where a household can't be judged (a fact that can't be read, a statement that ran too long) it is
 * found by halving and counted as failed, and takes nothing of the others with it. Faults that pass are thrown: the chunk
 * is tried again.
 */
export async function scanApart(tx: Tx, range: ScanRange): Promise<void> {
  await rows(tx, 'savepoint scan_range');
  try {
    await judgeRange(tx, range);
    await rows(tx, 'release savepoint scan_range');
    return;
  } catch (error) {
    if (passes((error as { code?: string }).code)) throw error;
    await rows(tx, 'rollback to savepoint scan_range');
  }
  const middle = await middleOf(tx, range);
  if (middle === null) return tallyFailure(tx, range);
  await scanApart(tx, { ...range, to: middle });
  await scanApart(tx, { ...range, from: middle });
}
