import type { IndicatorDocument } from '../domain/pack/pack-document';
import type { PolicyPack } from '../domain/pack/policy-pack';
import { faultsOf, little } from '../pack/little-pack-spec';
import type { Little } from '../pack/little-pack-spec';

// The little pack with rules of the night.

export const INDICATOR = {
  id: 'odd-0',
  version: 1,
  family: 'entry',
  colour: 'blue',
  rank: 1,
  name: '某指标',
  whatToDo: '入户了解',
  when: 'aided',
  source: '某号文',
  confidence: 'V',
} as const satisfies IndicatorDocument;

function give(pack: Little, indicators: readonly object[]): void {
  pack.parameters.nowhere = { name: '未公布', unit: 'yuan', note: '未公布', rows: [] };
  Object.assign(pack, { indicators });
}

/** One indicator a rule: `odd-0`, `odd-1`, … */
export function indicatorPack(rules: readonly string[]): PolicyPack {
  return little((pack) =>
    give(
      pack,
      rules.map((when, i) => ({ ...INDICATOR, id: `odd-${i}`, when })),
    ),
  );
}

/** What is said of indicators that differ from a good one like this, a fault a line. */
export function indicatorFaults(...changes: object[]): string[] {
  return faultsOf((pack) =>
    give(
      pack,
      changes.map((change) => ({ ...INDICATOR, ...change })),
    ),
  );
}
