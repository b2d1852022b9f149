import { addDays, businessDate } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';

/** How long before it takes effect a pack is published at least: several times what processes take to hear of it. */
const NOTICE_MS = 5 * 60_000;

/**
 * The first day a pack published at this instant may take effect: the day after (Asia/Shanghai), so that no day has two
 * rules; in the last five minutes of a day the one after that, because every process must have heard of it by midnight.
 */
export function earliestEffect(now: Date): PlainDate {
  return addDays(businessDate(new Date(now.getTime() + NOTICE_MS)), 1);
}
