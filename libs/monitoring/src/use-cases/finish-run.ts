import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { INTERNAL_SOURCES } from '@yimen/policy';
import { differences } from '../domain/night/manifest';
import type { IndicatorTotals } from '../domain/night/manifest';
import type { NightPart } from '../domain/night/night-part';
import type { RunKey } from '../domain/night/run-key';
import * as ending from '../persistence/night/finish.repository';
import type { CountedIndicator, EndingRun } from '../persistence/night/finish.repository';

const CHECK_VIOLATION = '23514';

/** Closes the run if this was its last chunk: sums it up, writes the manifest, says what is other than in the run before. */
export async function finishIfDone(tx: Tx, key: RunKey): Promise<boolean> {
  const run = await ending.holdEnding(tx, key);
  if (!run) return false;
  if (!(await sumUp(tx, key, run))) {
    await ending.beginAgain(tx, key);
    return false;
  }
  const totals = await ending.totalsOf(tx, key);
  await ending.closeRun(tx, key, await manifest(tx, key, run, totals));
  if (run.fingerprint === null || totals.some(({ failed }) => failed > 0)) await ending.letNextLookAtEverybody(tx, key);
  return true;
}

/** False where what an incremental run took over doesn't add up with what it counted: then everybody is looked at (I6). */
async function sumUp(tx: Tx, key: RunKey, { mode, parts }: EndingRun): Promise<boolean> {
  await rows(tx, 'savepoint summing');
  try {
    await ending.sumUp(tx, key, mode, parts.flatMap(counted));
    return true;
  } catch (error) {
    if (mode === 'full' || (error as { code?: string }).code !== CHECK_VIOLATION) throw error;
    await rows(tx, 'rollback to savepoint summing');
    return false;
  }
}

function counted({ indicators, fresh }: NightPart, part: number): CountedIndicator[] {
  return indicators.map(({ id, version, sources }, bit) => {
    const missing = sources.filter((source) => !fresh.includes(source) && !INTERNAL_SOURCES.includes(source));
    return { part, bit, id, version, missing: missing.length === 0 ? null : missing.join(', ') };
  });
}

async function manifest(tx: Tx, key: RunKey, run: EndingRun, totals: readonly IndicatorTotals[]): Promise<object> {
  const { feeds, parts, skippedFrom, skippedTo, chunks, mode } = run;
  const before = await ending.runBeforeEnding(tx, key);
  const told = before ? { totals: await ending.totalsOf(tx, before), parts: before.parts } : null;
  return {
    ...{ businessDate: key.businessDate, pass: key.pass, mode, feeds, skippedFrom, skippedTo, chunks },
    packs: parts.map(({ pack, areas, fresh }) => ({ pack, areas, fresh })),
    townships: await ending.townshipsOf(tx, key),
    indicators: byId(totals),
    differences: told ? differences(told, { totals, parts }) : [],
  };
}

/** One line an indicator; where two packs run two versions of it they are added up under the newer. */
function byId(totals: readonly IndicatorTotals[]): Record<string, Omit<IndicatorTotals, 'id'>> {
  const lines: Record<string, Omit<IndicatorTotals, 'id'>> = {};
  for (const { id, ...line } of totals) {
    const other = lines[id];
    lines[id] = other ? added(other, line) : line;
  }
  return lines;
}

type Line = Omit<IndicatorTotals, 'id'>;

function added(a: Line, b: Line): Line {
  const { version, reasons, ...numbers } = b;
  const summed = Object.fromEntries(
    Object.entries(numbers).map(([name, n]) => [name, n + a[name as keyof typeof numbers]]),
  );
  return { ...(summed as typeof numbers), version, reasons: [...new Set([...a.reasons, ...reasons])] };
}
