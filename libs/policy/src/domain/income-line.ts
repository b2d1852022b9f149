import type { Fen } from '@yimen/kernel';
import type { Finding } from './finding';
import type { HouseholdView } from './household-view';
import { perHeadYuan, plainYuan } from './words';

/** Per-head income strictly below a monthly line. Sums are compared, so no rounding decides. */
export function incomeBelow(view: HouseholdView, rule: string, lineFen: Fen): Finding {
  const { knownFen, missing } = view.income;
  const known = missing.length > 0 ? '已知' : '';
  const perHead = `${known}人均 ${perHeadYuan(knownFen, view.size)}`;
  if (knownFen >= lineFen * view.size) return { rule, holds: false, detail: `${perHead} ≥ ${plainYuan(lineFen)}` };
  const detail = `${perHead} < ${plainYuan(lineFen)}`;
  if (missing.length > 0) return { rule, holds: null, detail: `${detail}，另有 ${missing.length} 人收入不明`, missing };
  return { rule, holds: true, detail };
}
