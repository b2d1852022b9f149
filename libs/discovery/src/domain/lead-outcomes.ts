import { addDays } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';
import type { LeadStatus } from './lead-states';

/** How a lead ends; nothing else ends one. */
export const LEAD_OUTCOMES = ['application', 'referral', 'visit-plan', 'nothing-now', 'duplicate'] as const;
export type LeadOutcome = (typeof LEAD_OUTCOMES)[number];

/** For how long "nothing now" may stand before the next report of the same household counts as new; days. */
const MAX_QUIET_DAYS = 180;

/** What a reporter is told: that it came, that it is looked into, that it was dealt with. What was found is the household's own. */
export const REPORT_WORDS = {
  received: '已收到，尚待了解',
  looking: '正在了解情况',
  handled: '已了解情况并依法处理；涉及他人隐私，具体结果不便告知',
} as const;
export type ReportWord = keyof typeof REPORT_WORDS;

export function wordFor(status: LeadStatus): ReportWord {
  if (status === 'reported') return 'received';
  return status === 'ended' ? 'handled' : 'looking';
}

/** True for a day after today and within the longest time. */
export function isQuietUntil(day: PlainDate, today: PlainDate): boolean {
  return day > today && day <= addDays(today, MAX_QUIET_DAYS);
}
