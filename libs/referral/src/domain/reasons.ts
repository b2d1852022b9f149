import type { ReferralOutcome } from './referral';

/** Why the clock stops, and whom it waits for (I4). */
export const HOLD_REASONS = {
  'applicant-papers': { text: '等待申请人补充材料', waitingFor: 'applicant' },
  'applicant-unreachable': { text: '联系不上申请人', waitingFor: 'applicant' },
  'window-papers': { text: '请窗口补充或更正信息', waitingFor: 'window' },
  'window-visit': { text: '请窗口入户核实', waitingFor: 'window' },
  'economic-check': { text: '等待家庭经济状况核对结果', waitingFor: 'department' },
  'other-department': { text: '等待其他部门的办理结果', waitingFor: 'department' },
} as const satisfies Record<string, { text: string; waitingFor: 'applicant' | 'window' | 'department' }>;

/** Why it goes back, and what the window had best do next. */
export const RETURN_REASONS = {
  'not-our-duty': { text: '不属于本部门职责', suggested: 'reroute' },
  'not-our-area': { text: '不属于本机构服务区域', suggested: 'reroute' },
  'over-our-limit': { text: '超过本级审批限额', suggested: 'reroute' },
  'facts-wrong': { text: '转来的信息有误，请更正后重新转办', suggested: 'reroute' },
  'in-hand-already': { text: '同一事项已在办理或已经解决', suggested: 'cancel' },
  'applicant-unwilling': { text: '申请人不愿继续办理', suggested: 'cancel' },
} as const satisfies Record<string, { text: string; suggested: 'reroute' | 'cancel' }>;

/** Why nothing or not everything was given; the applicant gets the text in writing (LAW 45). */
export const REFUSAL_REASONS = {
  'not-eligible': '经审核不符合救助条件',
  'income-above-line': '家庭收入超过规定标准',
  'property-above-limit': '家庭财产状况不符合规定',
  'already-provided': '已享受同类待遇，不重复给予',
  'not-verified': '所述情况经核实不属实或无法核实',
  'limited-amount': '按规定标准给予部分救助',
} as const satisfies Record<string, string>;

/** Why the window sends it elsewhere. */
export const REROUTE_REASONS = {
  'wrong-agency': '转办机构有误',
  'wrong-area': '服务区域有误',
  'higher-level': '转上级机构办理',
  'facts-corrected': '信息已更正，重新转办',
} as const satisfies Record<string, string>;

/** Why the window takes it back for good. */
export const CANCEL_REASONS = {
  'issued-by-mistake': '误转',
  'need-met': '困难已经解决',
  'applicant-gave-up': '申请人放弃该项救助',
  'no-agency': '没有可以承办的机构',
} as const satisfies Record<string, string>;

/** Written by Yimen itself. */
const SYSTEM_REASONS = { 'application-withdrawn': '申请已撤回', 'lease-over': '签收后逾期未办理' } as const;

export type HoldReason = keyof typeof HOLD_REASONS;
export type ReturnReason = keyof typeof RETURN_REASONS;
export type RefusalReason = keyof typeof REFUSAL_REASONS;
export type RerouteReason = keyof typeof REROUTE_REASONS;
export type CancelReason = keyof typeof CANCEL_REASONS;
export type SystemReason = keyof typeof SYSTEM_REASONS;

export const HOLD_REASON_CODES = Object.keys(HOLD_REASONS) as HoldReason[];
export const RETURN_REASON_CODES = Object.keys(RETURN_REASONS) as ReturnReason[];
export const REFUSAL_REASON_CODES = Object.keys(REFUSAL_REASONS) as RefusalReason[];
export const REROUTE_REASON_CODES = Object.keys(REROUTE_REASONS) as RerouteReason[];
export const CANCEL_REASON_CODES = Object.keys(CANCEL_REASONS) as CancelReason[];

const TEXTS: Readonly<Record<string, string | { text: string }>> = {
  ...HOLD_REASONS,
  ...RETURN_REASONS,
  ...REFUSAL_REASONS,
  ...REROUTE_REASONS,
  ...CANCEL_REASONS,
  ...SYSTEM_REASONS,
};

/** Chinese of a code, for the counter. */
export function reasonText(code: string): string {
  const found = TEXTS[code];
  return typeof found === 'object' ? found.text : (found ?? code);
}

/** Granting gives no reason; anything less must (I5). */
export function needsReason(outcome: ReferralOutcome): boolean {
  return outcome !== 'granted';
}
