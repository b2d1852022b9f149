/** Why a department gives a referral back. Which follows from which is for the policy pack to say. */
export const RETURN_REASONS = {
  'not-our-duty': '不属于本部门职责',
  'not-our-area': '不属于本机构服务区域',
  'over-our-limit': '超过本级审批限额',
  'facts-wrong': '转来的信息有误，请更正后重新转办',
  'in-hand-already': '同一事项已在办理或已经解决',
  'applicant-unwilling': '申请人不愿继续办理',
  'same-aid-received': '已经享受同类救助',
  'clearly-not-eligible': '明显不符合该项救助的条件',
  'papers-missing': '申请人的材料或者情况说明不齐',
  'not-yet-open': '未到集中申报或者办理的时候',
  'funds-not-released': '救助资金、物资尚未下达',
} as const satisfies Record<string, string>;

/** Why a department gives nothing, or not everything; the applicant gets the text in writing (LAW 45). */
export const DEPARTMENT_REFUSALS = {
  'not-eligible': '经审核不符合救助条件',
  'income-above-line': '家庭收入超过规定标准',
  'property-above-limit': '家庭财产状况不符合规定',
  'already-provided': '已享受同类待遇，不重复给予',
  'not-verified': '所述情况经核实不属实或无法核实',
  'limited-amount': '按规定标准给予部分救助',
} as const satisfies Record<string, string>;

export type ReturnReason = keyof typeof RETURN_REASONS;
export type DepartmentRefusal = keyof typeof DEPARTMENT_REFUSALS;

export const RETURN_REASON_CODES = Object.keys(RETURN_REASONS) as ReturnReason[];
export const DEPARTMENT_REFUSAL_CODES = Object.keys(DEPARTMENT_REFUSALS) as DepartmentRefusal[];
