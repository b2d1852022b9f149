import type { ApplicationAction, ApplicationStatus } from '@yimen/casework';

/** Who takes an action, as a clerk calls them. */
const TAKERS: Readonly<Record<string, string>> = {
  'window-clerk': '窗口经办',
  'township-reviewer': '镇街审核',
  assistant: '救助协理员',
  'county-officer': '区县民政',
  'department-handler': '部门经办',
  supervisor: '督办',
  'policy-officer': '政策专员',
  confirmer: '确认机关',
  system: '系统',
};

const CLOCKS: Readonly<Record<string, string>> = { running: '计时', paused: '暂停', stopped: '停止' };
const WAITING: Readonly<Record<string, string>> = { applicant: '申请人', window: '窗口', department: '部门' };
const OUTCOMES: Readonly<Record<string, string>> = {
  granted: '给予',
  'partly-granted': '部分给予',
  refused: '不予',
  'not-pursued': '未办成',
};

const word = (words: Readonly<Record<string, string>>) => (code: string | undefined) =>
  code === undefined ? '' : (words[code] ?? code);

export const clockWord = word(CLOCKS);
export const waitingWord = word(WAITING);
export const outcomeWord = word(OUTCOMES);

export function takerWords(by: readonly string[]): string {
  return by.map(word(TAKERS)).join('、');
}

/** 救助申请: its machine carries no words. */
export const APPLICATION_STATES: Readonly<Record<ApplicationStatus, string>> = {
  submitted: '已收件',
  'supplement-requested': '补正中',
  accepted: '已受理',
  assessed: '已评估',
  'in-handling': '办理中',
  'handed-over': '已转交异地',
  'handed-back': '异地退回',
  concluded: '办结',
  declined: '不予受理或不予给予',
  withdrawn: '撤回',
  'sent-back': '退回转出地',
};

export const APPLICATION_ACTIONS: Readonly<Record<ApplicationAction, string>> = {
  accept: '受理',
  'request-supplement': '一次性告知补正',
  supplement: '材料已补正',
  decline: '不予受理',
  withdraw: '撤回申请',
  assess: '综合评估',
  'confirm-measures': '确定措施',
  'hand-over': '转交异地办理',
  'hand-back': '异地退回或者窗口收回',
  'send-back': '退回转出地',
  conclude: '各项办结，统一答复',
};
