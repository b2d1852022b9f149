/** Why the other side didn't keep it; the window goes on with it (LAW 64). */
export const RETURN_REASONS = {
  'not-competent': '对方答复：不属于其受理范围',
  'already-open': '对方答复：家庭成员在当地已有一件申请正在办理',
  'registered-otherwise': '对方答复：家庭成员在当地登记在另一家庭，需先核对人员',
  'facts-wrong': '对方答复：人员或者情况与当地核实的不符，请向申请人核对',
  'not-taken': '对方系统没有接收，请与当地窗口联系',
} as const satisfies Record<string, string>;
export type ReturnReason = keyof typeof RETURN_REASONS;
export const RETURN_REASON_CODES = Object.keys(RETURN_REASONS) as ReturnReason[];

/** Why it was taken back on this side. */
export const WITHDRAW_REASONS = {
  recalled: '窗口收回',
  'applicant-withdrew': '申请人撤回申请',
} as const satisfies Record<string, string>;
export type WithdrawReason = keyof typeof WITHDRAW_REASONS;

export type EndReason = ReturnReason | WithdrawReason;

export function endReasonText(reason: EndReason): string {
  return { ...RETURN_REASONS, ...WITHDRAW_REASONS }[reason];
}

/** What another Yimen refuses a delivery with, as the window here understands it. Anything else of 4xx needs people. */
const REFUSED_AS: Readonly<Record<string, ReturnReason>> = {
  'division-not-served': 'not-competent',
  'division-unknown': 'not-competent',
  'person-in-open-application': 'already-open',
  'person-known': 'registered-otherwise',
  'person-differs': 'facts-wrong',
};

export function returnReasonFor(problemCode: string): ReturnReason {
  return REFUSED_AS[problemCode] ?? 'not-taken';
}
