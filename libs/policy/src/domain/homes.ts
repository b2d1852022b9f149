import type { Finding } from './finding';
import type { HouseholdView } from './household-view';

const rule = 'homes';

/** So many homes, not counting dangerous ones (C/D级危房); more only within a multiple of the minimum area. */
export function homes(view: HouseholdView): Finding {
  const { facts, limits, size } = view;
  if (!facts.homes) return { rule, holds: null, detail: '住房情况不明', missing: ['homes'] };

  const perhaps = facts.homes.filter((home) => home.dangerous !== true);
  const surely = facts.homes.filter((home) => home.dangerous === false);
  const allowed = limits.homesAllowed;
  if (perhaps.length <= allowed) return { rule, holds: true, detail: `住房 ${perhaps.length} 套 ≤ ${allowed} 套` };
  if (surely.length <= allowed) {
    const missing = facts.homes.flatMap((home, i) => (home.dangerous === undefined ? [`homes[${i}].dangerous`] : []));
    return { rule, holds: null, detail: `住房 ${perhaps.length} 套，是否危房不明`, missing };
  }
  const count = `住房 ${surely.length} 套 > ${allowed} 套`;
  if (limits.housingFloorM2PerHead === undefined) {
    const missing = ['pack.housingFloorM2PerHead'];
    return { rule, holds: null, detail: `${count}；最低住房保障面积未公布，须核实`, missing };
  }
  const limit = limits.housingFloorM2PerHead * limits.housingTimesFloor;
  const area = surely.reduce((sum, home) => sum + home.areaM2, 0) / size;
  const holds = area <= limit;
  return { rule, holds, detail: `${count}；人均 ${area.toFixed(2)} ㎡ ${holds ? '≤' : '>'} ${limit} ㎡` };
}
