import type { ActionSpec } from '@yimen/casework';

/** Whoever works at a department's desk; holder or not is a guard (I2). */
const DESK = ['department-handler', 'county-officer', 'township-reviewer'] as const;

/** Lines of a referral's log besides its actions: it begins, and what becomes of its helping parts. */
export const LOGGED_BESIDES = [
  'issue',
  'open-assist',
  'assist-completed',
  'assist-returned',
  'assist-expired',
] as const;

/** What may happen to a referral, and by whom: the roles of `referral.*` in the staff room. */
export const REFERRAL_ACTION_SPECS = {
  claim: { name: '签收', by: DESK, article: 'LAW 64' },
  release: { name: '放回待签收', by: [...DESK, 'supervisor'] },
  renew: { name: '续期', by: DESK },
  // What another department has confirmed isn't examined again.
  start: { name: '开始办理', by: DESK, article: 'LAW 42' },
  // Nothing is asked for that sharing can supply.
  hold: { name: '暂停计时', by: DESK, article: 'LAW 62' },
  resume: { name: '恢复办理', by: DESK },
  complete: { name: '办结', by: DESK, article: 'LAW 45' },
  return: { name: '退回窗口', by: DESK, article: 'LAW 64' },
  // What the pack makes of a return's reasons, instead of the way back to the window.
  'pass-on': { name: '退回，转其他机构', by: DESK, article: 'LAW 64' },
  park: { name: '退回，暂缓至某日', by: DESK },
  'ask-applicant': { name: '退回，请申请人补正', by: DESK, article: 'LAW 62' },
  close: { name: '退回，不予救助', by: DESK, article: 'LAW 45' },
  reroute: { name: '改派', by: ['window-clerk'], article: 'LAW 64' },
  // By the system where the applicant took the application back; of a helping part by whoever leads.
  cancel: { name: '撤销转办', by: ['window-clerk', ...DESK, 'system'] },
  void: { name: '作废', by: ['window-clerk'] },
  answer: { name: '补正完成', by: ['window-clerk'], article: 'LAW 62' },
  urge: { name: '催办', by: ['window-clerk', 'township-reviewer', 'supervisor'], article: 'LAW 64' },
  lapse: { name: '逾期未办理，自动放回', by: ['system'] },
  expire: { name: '到期无人签收，退回窗口', by: ['system'] },
  wake: { name: '暂缓期满，放回待签收', by: ['system'] },
} as const satisfies Record<string, ActionSpec>;
