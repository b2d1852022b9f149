import type { PlainDate } from '@yimen/kernel';
import { dueDate, loadCalendar } from '@yimen/deadlines';
import type { Tx } from '@yimen/platform';
import { refuse } from './hearing.errors';
import type { Hearing, HearingTerms } from './hearing';

export interface ReplyPeriod {
  /** Last day to answer. */
  replyBy: PlainDate;
  /** How it came about, in sentences for the clerk. */
  replyExplained: string[];
}

/** So many working days after the day of notice; the day of notice doesn't count (民法典 第201条), and nothing pauses it. */
export async function replyPeriod(
  tx: Tx,
  notifiedOn: PlainDate,
  { replyDays }: Pick<HearingTerms, 'replyDays'>,
): Promise<ReplyPeriod> {
  const limit = { from: notifiedOn, budget: replyDays, unit: 'working-day', roll: 'none', suspensions: [] } as const;
  const { due, explanation } = dueDate(limit, await loadCalendar(tx));
  return { replyBy: String(due), replyExplained: explanation };
}

/**
 * Refuses `reply-period-running` (with `replyBy`) while the recipient may still answer. The notice gave them a day; when a
 * calendar that was announced since makes it a later one, that one holds.
 */
export async function assertReplyOver(tx: Tx, hearing: Hearing, today: PlainDate): Promise<void> {
  const { replyBy: promised, notifiedOn, terms } = hearing;
  const { replyBy: counted } = await replyPeriod(tx, String(notifiedOn), terms);
  const replyBy = counted > String(promised) ? counted : String(promised);
  if (today <= replyBy) throw refuse('reply-period-running', undefined, { replyBy });
}
