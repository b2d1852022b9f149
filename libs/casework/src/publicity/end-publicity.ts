import type { PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { Publicity, TakedownReason } from './publicity';
import { end, lockDue, takeDown } from './publicity.repository';

/** Those whose last day is over, oldest first, held against other sweepers until the transaction ends. */
export function duePublicity(tx: Tx, today: PlainDate, limit: number): Promise<Publicity[]> {
  return lockDue(tx, today, limit);
}

/** Its days are over: it comes down. False when it had come down before. */
export function endPublicity(tx: Tx, id: string, today: PlainDate): Promise<boolean> {
  return end(tx, id, today);
}

/** What hangs of a case comes down before its days are over. False when nothing hangs. */
export function takeDownPublicity(
  tx: Tx,
  { caseId, reason, today }: { caseId: string; reason: TakedownReason; today: PlainDate },
): Promise<boolean> {
  return takeDown(tx, caseId, today, reason);
}
