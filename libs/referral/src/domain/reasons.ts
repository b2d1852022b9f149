import { DEPARTMENT_REFUSALS, RETURN_REASONS } from '@yimen/kernel';
import type { DepartmentRefusal, ReturnReason } from '@yimen/kernel';
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

/** The only reason for which papers are named. */
export const PAPERS_ASKED = 'applicant-papers' satisfies HoldReason;

/** What had best be taken back for good; everything else goes elsewhere. */
const BEST_CANCELLED: ReadonlySet<string> = new Set<ReturnReason>([
  'applicant-unwilling',
  'in-hand-already',
  'same-aid-received',
]);

/** Why the window sends it elsewhere. */
export const REROUTE_REASONS = {
  'wrong-agency': '转办机构有误',
  'wrong-area': '服务区域有误',
  'higher-level': '转上级机构办理',
  'facts-corrected': '信息已更正，重新转办',
} as const satisfies Record<string, string>;

/** Why it is taken back for good: by the window, of a helping part by the department that leads. */
export const CANCEL_REASONS = {
  'issued-by-mistake': '误转',
  'need-met': '困难已经解决',
  'applicant-gave-up': '申请人放弃该项救助',
  'no-agency': '没有可以承办的机构',
} as const satisfies Record<string, string>;

/** Why it should never have been: the department that had it sees nothing of it any more. */
export const VOID_REASONS = {
  'wrong-person': '转错了人',
  'wrong-programme': '救助项目录错',
  'referred-twice': '重复转办',
} as const satisfies Record<string, string>;

/** Written by Yimen itself. */
const SYSTEM_REASONS = {
  'application-withdrawn': '申请已撤回',
  'lease-over': '签收后逾期未办理',
  'link-over': '答复链接已到期或停用',
  unclaimed: '到期无人签收',
  'lead-ended': '牵头部门已经结束办理',
} as const;

export type HoldReason = keyof typeof HOLD_REASONS;
export type RerouteReason = keyof typeof REROUTE_REASONS;
export type CancelReason = keyof typeof CANCEL_REASONS;
export type VoidReason = keyof typeof VOID_REASONS;
export type SystemReason = keyof typeof SYSTEM_REASONS;

export const HOLD_REASON_CODES = Object.keys(HOLD_REASONS) as HoldReason[];
export const REROUTE_REASON_CODES = Object.keys(REROUTE_REASONS) as RerouteReason[];
export const CANCEL_REASON_CODES = Object.keys(CANCEL_REASONS) as CancelReason[];
export const VOID_REASON_CODES = Object.keys(VOID_REASONS) as VoidReason[];

const TEXTS: Readonly<Record<string, string | { text: string }>> = {
  ...HOLD_REASONS,
  ...RETURN_REASONS,
  ...DEPARTMENT_REFUSALS,
  ...REROUTE_REASONS,
  ...CANCEL_REASONS,
  ...VOID_REASONS,
  ...SYSTEM_REASONS,
};

/** Chinese of a code, for the counter. */
export function reasonText(code: string): string {
  const found = TEXTS[code];
  return typeof found === 'object' ? found.text : (found ?? code);
}

/** Of several, as they are told in writing (LAW 45). */
export function reasonTexts(codes: readonly string[]): string {
  return codes.map(reasonText).join('；');
}

/** Granting gives no reason; anything less must (I5). */
export function needsReason(outcome: ReferralOutcome): boolean {
  return outcome !== 'granted';
}

/** What the window had best do with what came back. */
export function suggestedFor(reason: string): 'reroute' | 'cancel' {
  return BEST_CANCELLED.has(reason) ? 'cancel' : 'reroute';
}

/** A code given by a department, and its kind in the count. */
export type CountedReason = HoldReason | ReturnReason | DepartmentRefusal;
export const COUNTED_KINDS = ['return', 'refusal', 'hold'] as const;
export type CountedKind = (typeof COUNTED_KINDS)[number];
