import { allOf, type Judgement } from '../finding';
import type { HouseholdView } from '../household-view';
import { layerOpens, type LayerReading } from '../layer';
import { membersWho, someoneFinding } from '../members-who';

/** 医疗救助: 特困 and 低保 for everybody (参保资助 and treatment), 低保边缘 and 刚性支出 for the seriously ill. */
export function judgeMedical(view: HouseholdView, reading: LayerReading): Judgement {
  const layer = layerOpens(view, reading, 'medical');
  if (reading.layer && view.pack.layers.medical[reading.layer] === 'open')
    return allOf([layer], { memberIds: view.facts.members.map((member) => member.id) });
  // Before the layer is known, illness can't decide: a 低保 household needs none.
  if (layer.holds === null) return allOf([layer]);

  const ill = membersWho(view, (member) => member.seriousIllness ?? 'seriousIllness');
  const illness = someoneFinding('serious-illness', ill, { what: '患重特大疾病', nobody: '无人患重特大疾病' });
  return allOf([layer, illness], { memberIds: ill.ids });
}
