import type { Finding, Judgement } from './finding';
import type { HouseholdView } from './household-view';
import { LAYERS, type Layer, type SpecialisedAid } from './policy-pack';

export const LAYER_WORDS: Readonly<Record<Layer, string>> = {
  tekun: '特困人员',
  dibao: '低保家庭',
  'dibao-edge': '低保边缘家庭',
  'rigid-spending': '刚性支出困难家庭',
};

/** The low-income layer of a household, which opens specialised aid. */
export interface LayerReading {
  /** null: none, or not settled yet. */
  layer: Layer | null;
  /** 已确认 or 本次评估, with the date. */
  how: string;
  /** What keeps it from being settled. */
  missing: readonly string[];
}

/** A confirmed award is recognised without asking again (社会救助法 第42条); else today's assessment speaks. */
export function layerOf(view: HouseholdView, dibao: Judgement, edge: Judgement): LayerReading {
  for (const layer of LAYERS) {
    const award = view.awards.find(({ programme }) => programme === layer);
    if (award) return { layer, how: `${award.since} 已确认`, missing: [] };
  }
  const how = '按本次评估';
  if (dibao.verdict === 'eligible') return { layer: 'dibao', how, missing: [] };
  if (edge.verdict === 'eligible') return { layer: 'dibao-edge', how, missing: [] };
  return { layer: null, how, missing: [...new Set([...dibao.missing, ...edge.missing])] };
}

/** Whether the household's layer opens this kind of specialised aid (国办发〔2023〕39号 四). */
export function layerOpens(view: HouseholdView, reading: LayerReading, aid: SpecialisedAid): Finding {
  const rule = 'layer';
  const { layer, how, missing } = reading;
  if (!layer && missing.length > 0) return { rule, holds: null, detail: '低收入类别尚不能确定', missing };
  if (!layer) {
    const detail = '不属于特困、低保、低保边缘家庭；医疗、教育等必需支出较大的，可申请认定刚性支出困难家庭';
    return { rule, holds: false, detail };
  }
  const words = `${LAYER_WORDS[layer]}（${how}）`;
  const access = view.pack.layers[aid][layer];
  if (access === 'closed') return { rule, holds: false, detail: `${words}不适用` };
  if (access === 'scattered') return scattered(view, words);
  return { rule, holds: true, detail: access === 'seriously-ill' ? `${words}中的大病患者可享受` : `${words}可享受` };
}

/** 分散供养 only: those in an institution are housed there. */
function scattered(view: HouseholdView, words: string): Finding {
  const rule = 'layer';
  const award = view.awards.find(({ programme }) => programme === 'tekun');
  const covered = view.facts.members.filter(({ id }) => award?.memberIds?.includes(id) ?? true);
  if (covered.some((member) => member.institution === false))
    return { rule, holds: true, detail: `${words}分散供养，可享受` };
  const missing = covered.flatMap((m) => (m.institution === undefined ? [`members[${m.id}].institution`] : []));
  if (missing.length > 0) return { rule, holds: null, detail: `${words}限分散供养，供养方式不明`, missing };
  return { rule, holds: false, detail: `${words}集中供养，不适用` };
}
