import { allOf, type Finding, type Judgement } from '../finding';
import type { HouseholdView } from '../household-view';
import { layerOpens, type LayerReading } from '../layer';
import { toldOf } from '../told';

/** 住房救助 (社会救助法 第26条). What is told at the window is enough to refer; 住建 verifies the home. */
export function judgeHousing(view: HouseholdView, reading: LayerReading): Judgement {
  return allOf([layerOpens(view, reading, 'housing'), housingDifficulty(view)]);
}

function housingDifficulty(view: HouseholdView): Finding {
  const rule = 'housing-difficulty';
  const seen = seenHousingDifficulty(view);
  if (seen) return { rule, holds: true, detail: seen };
  const owned = view.facts.homes;
  if (toldOf(view, 'housing')) return { rule, holds: true, detail: '窗口陈述住房困难，由住建部门核实' };
  if (!owned) return { rule, holds: null, detail: '住房情况不明', missing: ['homes'] };
  const missing = owned.flatMap((home, i) => (home.dangerous === undefined ? [`homes[${i}].dangerous`] : []));
  if (missing.length > 0) return { rule, holds: null, detail: '是否危房不明', missing };
  return { rule, holds: false, detail: '有住房且非危房，未陈述住房困难' };
}

/** What the facts themselves show, in words; null when they show no difficulty. */
export function seenHousingDifficulty(view: HouseholdView): string | null {
  const owned = view.facts.homes;
  if (owned?.some((home) => home.dangerous)) return '住房为C/D级危房';
  return owned?.length === 0 ? '无自有住房' : null;
}
