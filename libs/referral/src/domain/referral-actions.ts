import type { ActionSpec } from '@yimen/casework';

/** Whoever works at a department's desk; holder or not is a guard (I2). */
const DESK = ['department-handler', 'county-officer', 'township-reviewer'] as const;

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
  reroute: { name: '改派', by: ['window-clerk'], article: 'LAW 64' },
  // By the system where the applicant took the application back.
  cancel: { name: '撤销转办', by: ['window-clerk', 'system'] },
  lapse: { name: '逾期未办理，自动放回', by: ['system'] },
} as const satisfies Record<string, ActionSpec>;
