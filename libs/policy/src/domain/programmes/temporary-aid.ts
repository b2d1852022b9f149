import { formatYuan } from '@yimen/kernel';
import { anyOf, type Finding, type Judgement } from '../finding';
import type { EventKind } from '../household-facts';
import type { HouseholdView } from '../household-view';
import { LAYER_WORDS, type LayerReading } from '../layer';
import { eventBy, toldOf } from '../told';

const EVENT_WORDS: Readonly<Partial<Record<EventKind, string>>> = {
  fire: '火灾',
  'traffic-accident': '交通事故',
  'sudden-illness': '突发重大疾病',
  unemployment: '突然失业',
  other: '其他突发困难',
};

/** 临时救助 (民发〔2018〕23号): either kind will do. The township sets the amount. */
export function judgeTemporaryAid(view: HouseholdView, layer: LayerReading): Judgement {
  return anyOf([suddenHardship(view), necessarySpending(view, layer)]);
}

/** 急难型: no economic check and no 户籍 (社会救助法 第37条: 急难发生地). Natural disasters go to 受灾人员救助. */
function suddenHardship(view: HouseholdView): Finding {
  const rule = 'sudden-hardship';
  const event = eventBy(view);
  const words = event && EVENT_WORDS[event.kind];
  if (event && words) return { rule, holds: true, detail: `${event.date} ${words}` };
  if (toldOf(view, 'accident')) return { rule, holds: true, detail: '窗口陈述：遭遇意外' };
  if (!view.facts.hardships && !view.facts.event)
    return { rule, holds: null, detail: '有无突发困难不明', missing: ['event'] };
  return { rule, holds: false, detail: '没有突发的意外、重病等困难' };
}

/** 支出型: recognised households need only show the spending (民政部、财政部2026年意见); others an income test. */
function necessarySpending(view: HouseholdView, { layer, missing }: LayerReading): Finding {
  const rule = 'necessary-spending';
  const words = spendingWords(view);
  if (words === undefined) return { rule, holds: null, detail: '必需支出不明', missing: ['spending12mFen'] };
  if (words === null) return { rule, holds: false, detail: '没有较大的医疗、教育等必需支出' };
  if (layer) return { rule, holds: true, detail: `${LAYER_WORDS[layer]}，${words}` };
  if (missing.length > 0) return { rule, holds: null, detail: `${words}；低收入类别尚不能确定`, missing };
  const detail = `${words}；须与上年度当地人均可支配收入比较，政策包尚无该数`;
  return { rule, holds: null, detail, missing: ['pack.localDisposableIncome12mFen'] };
}

/** Bills, or what was told; null when there is nothing, undefined when nobody asked. */
function spendingWords(view: HouseholdView): string | null | undefined {
  const { spending12mFen: spent, hardships } = view.facts;
  const { medicalSelfPay = 0, education = 0, disabilityRehab = 0 } = spent ?? {};
  const sum = medicalSelfPay + education + disabilityRehab;
  if (sum > 0) return `近12个月医疗、教育等支出 ${formatYuan(sum)}`;
  if (toldOf(view, 'illness') || toldOf(view, 'schooling')) return '窗口陈述：医疗、教育支出困难';
  return spent || hardships ? null : undefined;
}
