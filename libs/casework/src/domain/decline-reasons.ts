/** Coded reasons of 不予受理 / 不予给予; the applicant gets the text in writing (LAW 45). */
export const DECLINE_REASONS = {
  'outside-area': '不属于本窗口受理范围，已告知应向何处申请',
  'papers-not-supplied': '未在期限内补正材料',
  'authorisation-refused': '申请人不同意核查家庭经济状况',
  'not-assistance': '申请事项不属于社会救助',
  'no-measure-due': '经综合评估，目前没有符合条件的救助措施',
} as const satisfies Record<string, string>;

export type DeclineReason = keyof typeof DECLINE_REASONS;
export const DECLINE_REASON_CODES = Object.keys(DECLINE_REASONS) as DeclineReason[];
