import type { PackIndicator, PolicyPack } from '../domain/pack/policy-pack';
import { walk } from '../domain/rule/term';
import { AID } from '../domain/vocabulary/summary';

/** What one indicator costs a night, of every household. */
export interface IndicatorCost {
  id: string;
  /** Comparisons, memberships and sums. */
  steps: number;
  /** Columns of the summary it reads. */
  columns: string[];
}

const STEPS: readonly string[] = ['compare', 'in', 'receives', 'arithmetic', 'extreme', 'choose', 'negate'];

export function indicatorCosts({ indicators }: PolicyPack): IndicatorCost[] {
  return indicators.map(costOf);
}

function costOf({ id, term }: PackIndicator): IndicatorCost {
  const parts = [...walk(term)];
  const columns = parts.flatMap((part) =>
    part.op === 'fact' ? [part.fact.name] : part.op === 'receives' ? [AID.name] : [],
  );
  return { id, steps: parts.filter(({ op }) => STEPS.includes(op)).length, columns: [...new Set(columns)] };
}

export interface NightCost {
  /** `chongqing@2025-07-01`. */
  ref: string;
  costs: readonly IndicatorCost[];
}

/** One line of what a pack's night costs, with the dearest three. */
export function nightText({ ref, costs }: NightCost): string {
  const steps = costs.reduce((sum, cost) => sum + cost.steps, 0);
  const columns = new Set(costs.flatMap((cost) => cost.columns)).size;
  const dearest = costs.toSorted((a, b) => b.steps - a.steps).slice(0, 3);
  const told = dearest.map(({ id, steps: own }) => `${id} ${own} 次`).join('、');
  return `${ref}：${costs.length} 个指标，每户 ${steps} 次比较和运算，读 ${columns} 列；最费的 ${told}`;
}

/** The same of each indicator, the dearest first, a line each. */
export function costTexts({ ref, costs }: NightCost): string[] {
  return costs
    .toSorted((a, b) => b.steps - a.steps)
    .map(({ id, steps, columns }) => `${ref} ${id}：${steps} 次，${columns.length} 列（${columns.join('、')}）`);
}
