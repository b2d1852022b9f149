import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { IndicatorSql } from '@yimen/policy';
import type { ChunkKey } from '../../domain/night/run-key';
import { inAreas } from './area-sql';
import { judgeStatement } from './judge-statement';
import type { Judging } from './judging';
import { CHANGED, EVERYBODY } from './looked-at';
import type { RunMode } from './run.repository';

export interface NightRange extends ChunkKey {
  toId: string;
  mode: RunMode;
}

/** PostgreSQL takes what a policy lets through for far less than it is: a range joined by nested loops takes three times as long. */
const FOR_MANY = `
  select set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`;

/** A load that came after the run was cut may have put a whole province into one range: slow, but not stuck. */
const UNHURRIED_MS = 900_000;
const UNHURRIED = `select set_config('statement_timeout', '${UNHURRIED_MS}', true)`;

function patiently(tx: Tx, text: string, values: unknown[]): Promise<unknown> {
  // The client gives up sooner than the server otherwise.
  const patient = { text, values, query_timeout: UNHURRIED_MS };
  return tx.client.query(patient);
}

/** Summaries that bulk loads left for later, and those in which a day has come. */
export async function summariseDue(
  tx: Tx,
  { fromId, toId, businessDate }: Pick<NightRange, 'fromId' | 'toId' | 'businessDate'>,
): Promise<void> {
  await rows(tx, UNHURRIED);
  await patiently(tx, 'select summarise_due($1, $2, $3)', [fromId, toId, businessDate]);
}

const mask = (bits: Iterable<number>) => [...bits].reduce((sum, bit) => sum | (1n << BigInt(bit)), 0n);

function bitsOf(parts: readonly Judging[]) {
  return parts.flatMap(({ sql }, part) =>
    sql.indicators.map(({ id, version, family, colour, rank }, bit) => {
      return { part, bit, mask: String(1n << BigInt(bit)), indicator: id, version, family, colour, rank };
    }),
  );
}

function partsOf(parts: readonly Judging[]) {
  return parts.map(({ sql, failed, comparable, usual }, part) => {
    const entry = [...sql.indicators.keys()].filter((bit) => sql.indicators[bit]?.family === 'entry');
    const reason = [...new Set(failed.values())].join('; ') || null;
    const lost = mask(failed.keys());
    const masks = {
      entry: mask(entry),
      comparable,
      usual: BigInt(usual) & ~lost,
      usual_before: BigInt(usual),
      failed: lost,
    };
    const told = Object.entries(masks).map(([name, bits]) => [name, String(bits)]);
    return { part, reason, ...Object.fromEntries(told) };
  });
}

/**
 * Judges a range; warnings, outcomes and counts are written with it. Not prepared like our literals: its text is made of
 * packs and a day, and a connection would keep each of them for ever.
 */
export async function judgeRange(tx: Tx, range: NightRange, parts: readonly Judging[]): Promise<void> {
  const { fromId, toId, businessDate, pass, mode } = range;
  await rows(tx, FOR_MANY);
  const told = [JSON.stringify(bitsOf(parts)), JSON.stringify(partsOf(parts))];
  const text = judgeStatement(parts, mode === 'full' ? EVERYBODY : CHANGED);
  await patiently(tx, text, [fromId, toId, businessDate, pass, ...told]);
}

/** Judges a range by one indicator and throws what that throws; nothing is written. */
export async function tryIndicator(
  tx: Tx,
  { fromId, toId }: NightRange,
  areas: Judging['areas'],
  { hits, unknowns, facts }: IndicatorSql,
): Promise<void> {
  const text = `
    select sum(m.hits + m.unknowns), count(m.facts::text) from (
      select ${hits} as hits, ${unknowns} as unknowns, case when ${hits} <> 0 then ${facts[0]} end as facts
        from household_summary s where s.household_id >= $1 and s.household_id < $2 and (${inAreas('s.division', areas)})) m`;
  await patiently(tx, text, [fromId, toId]);
}
