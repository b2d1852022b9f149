/** Coded reasons of 退回转出地; the sender's window reads the text. */
export const SEND_BACK_REASONS = {
  'not-competent': '不属于本地受理范围',
  'already-open': '家庭成员在本地已有一件申请正在办理',
  'registered-otherwise': '家庭成员在本地登记在另一家庭，需先核对人员',
  'facts-wrong': '人员或者情况与本地核实的不符，需收件窗口向申请人核对',
} as const satisfies Record<string, string>;

export type SendBackReason = keyof typeof SEND_BACK_REASONS;
export const SEND_BACK_REASON_CODES = Object.keys(SEND_BACK_REASONS) as SendBackReason[];
