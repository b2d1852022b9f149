import { createHash } from 'node:crypto';
import type { PlainDate } from '@yimen/kernel';
import type { PolicyPack } from '../domain/pack/policy-pack';
import { AID, SUMMARY } from '../domain/vocabulary/summary';
import { termSql } from '../scan/term-sql';
import type { Indicator } from './indicator';
import { indicatorsOf } from './indicators-of';
import { mayBeUnknown } from './may-be-unknown';
import { packIndicators } from './pack-indicators';
import { SummaryColumns } from './summary-columns';
import { widened } from './widened';

/** The indicators of a pack as SQL over one summary row, `s` (`household_summary`). Bit i is the i-th indicator. */
export interface IndicatorSql {
  indicators: readonly Indicator[];
  /** bigint: the bits of the indicators that hold. */
  hits: string;
  /** bigint: those of the indicators that can't be told: a source didn't deliver, a figure isn't published. */
  unknowns: string;
  /** By bit: jsonb, what a warning shows: `[{"name": "medicalSelfPayFen", "value": 1200000}, …]`. */
  facts: readonly string[];
  /** sha256, hex: changes with anything that could make the same row be judged otherwise, or its warning say something else. */
  fingerprint: string;
}

/** `fresh`: feed sources whose deliveries still say how things are; internal ones always do. No parameters, no table but `s`. */
export function indicatorSql(pack: PolicyPack, date: PlainDate, fresh: ReadonlySet<string>): IndicatorSql {
  const columns = new SummaryColumns(pack, date, fresh);
  const rules = packIndicators(pack).map(({ term }) => ({
    sql: termSql(widened(term), columns),
    unsure: mayBeUnknown(term, (leaf) => columns.leafUnknown(leaf)),
  }));
  const indicators = indicatorsOf(pack, date);
  const hits = mask(rules.map(({ sql }) => sql));
  const unknowns = mask(rules.map(({ sql, unsure }) => (unsure ? `${sql} is null` : null)));
  const facts = indicators.map((indicator) => shown(indicator));
  const said = indicators.map(({ id, version, family, colour, rank }) => ({ id, version, family, colour, rank }));
  const whole = JSON.stringify({ said, hits, unknowns, facts });
  return { indicators, hits, unknowns, facts, fingerprint: createHash('sha256').update(whole).digest('hex') };
}

/** Conditions by bit → one number; `null` where there is none. */
function mask(conditions: readonly (string | null)[]): string {
  const bits = conditions.flatMap((condition, bit) =>
    condition === null ? [] : [`case when ${condition} then ${2n ** BigInt(bit)}::bigint else 0::bigint end`],
  );
  return bits.length === 0 ? '0::bigint' : `(${bits.join('\n | ')})`;
}

function shown({ facts }: Pick<Indicator, 'facts'>): string {
  const entries = facts.map((name) => {
    const column = name === AID.name ? AID.column : SUMMARY.get(name)?.column;
    return `jsonb_build_object('name', '${name}', 'value', s.${column})`;
  });
  return `jsonb_build_array(${entries.join(', ')})`;
}
