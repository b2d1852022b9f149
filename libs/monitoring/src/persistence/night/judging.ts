import { indicatorSql } from '@yimen/policy';
import type { IndicatorSql, PolicyPack } from '@yimen/policy';
import type { PlainDate } from '@yimen/kernel';
import type { NightArea } from '../../domain/night/night-part';

/** A part as its statement needs it. */
export interface Judging {
  areas: readonly NightArea[];
  sql: IndicatorSql;
  /** Bits that could not be judged in this range, each with why. */
  failed: ReadonlyMap<number, string>;
  /** bigint: unknown of everybody. */
  usual: string;
  /** Bits of those that meant the same in the run before: of these it can be said what has ended. */
  comparable: bigint;
}

interface Compiled {
  key: string;
  sql: IndicatorSql;
}

/** The last compilations of each pack: the chunks of a run share them. */
const compiled = new WeakMap<PolicyPack, Compiled[]>();
const KEPT = 8;

export function compiledIndicators(pack: PolicyPack, date: PlainDate, fresh: readonly string[]): IndicatorSql {
  const key = `${date} ${fresh.join()}`;
  const known = compiled.get(pack) ?? [];
  const found = known.find((one) => one.key === key);
  if (found) return found.sql;
  const sql = indicatorSql(pack, date, new Set(fresh));
  compiled.set(pack, [{ key, sql }, ...known].slice(0, KEPT));
  return sql;
}
