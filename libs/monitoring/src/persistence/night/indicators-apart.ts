import { indicatorSql, packIndicators } from '@yimen/policy';
import type { IndicatorSql, PolicyPack } from '@yimen/policy';
import type { PlainDate } from '@yimen/kernel';

/** Each indicator of a pack by itself, its bit the first. */
export function indicatorsApart(pack: PolicyPack, date: PlainDate, fresh: readonly string[]): IndicatorSql[] {
  // A section of its own, so that it isn't taken for a pack from before there were any.
  const document = { ...pack.document, indicators: [] };
  return packIndicators(pack).map((one) =>
    indicatorSql({ ...pack, document, indicators: [one] }, date, new Set(fresh)),
  );
}

/** Those that haven't failed, each at its place again. */
export function combined(
  whole: IndicatorSql,
  apart: readonly IndicatorSql[],
  failed: ReadonlyMap<number, string>,
): IndicatorSql {
  const join = (of: 'hits' | 'unknowns') =>
    apart.flatMap((one, bit) => (failed.has(bit) ? [] : [`((${one[of]}) << ${bit})`])).join(' | ') || '0::bigint';
  const facts = whole.facts.map((fact, bit) => (failed.has(bit) ? `'[]'::jsonb` : fact));
  return { ...whole, hits: join('hits'), unknowns: join('unknowns'), facts };
}
