/** Why a case is not confirmed; the code travels, the counter reads the words, the notice adds the facts (LAW 45). */
export const REFUSAL_REASONS = {
  'income-above-standard': '家庭人均收入高于标准',
  'property-above-limit': '家庭财产超过规定',
  'has-support': '有履行能力的赡养、抚养、扶养义务人',
  'not-household-member': '不属于共同生活的家庭成员',
  'outside-area': '不属于本地受理范围',
  'untrue-report': '未如实报告情况',
  'covered-otherwise': '已享受同类待遇，不得重复',
  'not-in-difficulty': '困难情形不成立',
} as const;

export type RefusalReason = keyof typeof REFUSAL_REASONS;
export const REFUSAL_REASON_CODES = Object.keys(REFUSAL_REASONS) as RefusalReason[];
