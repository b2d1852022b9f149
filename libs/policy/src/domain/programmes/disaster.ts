import { allOf, type Finding, type Judgement } from '../finding';
import type { HouseholdView } from '../household-view';
import { eventBy, toldOf } from '../told';

/** 受灾人员救助: whoever is hit, of any layer (社会救助法 第28条). 应急 sets what is given. */
export function judgeDisaster(view: HouseholdView): Judgement {
  return allOf([hitByDisaster(view)]);
}

function hitByDisaster(view: HouseholdView): Finding {
  const rule = 'hit-by-disaster';
  const event = eventBy(view);
  if (event?.kind === 'natural-disaster') return { rule, holds: true, detail: `${event.date} 遭受自然灾害` };
  if (toldOf(view, 'disaster')) return { rule, holds: true, detail: '窗口陈述：受灾' };
  if (!view.facts.hardships && !view.facts.event)
    return { rule, holds: null, detail: '是否受灾不明', missing: ['event'] };
  return { rule, holds: false, detail: '未受自然灾害影响' };
}
