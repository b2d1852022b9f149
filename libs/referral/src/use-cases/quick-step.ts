import type { Actor } from '@yimen/kernel';
import { sameAnswer } from '@yimen/platform';
import type { Door, WriteCall } from '@yimen/platform';
import { storedReferral, takeQuickly } from '../persistence/quick-step.repository';
import type { QuickStep } from '../persistence/quick-step.repository';
import { deskView } from '../queries/desk-referral.query';
import type { DeskReferral } from '../queries/desk-referral.query';

export type { QuickStep };

/** What `take_step` stores as the answer: the row as it was moved, from which each answer is drawn. */
interface Stored {
  moved?: object;
}

/**
 * A plain step of a department in one statement, then its view; the same answer where it was answered before. Null where
 * the statement changed nothing: the long way then does it, or says why not.
 */
export async function quickStep(door: Door, call: WriteCall, step: QuickStep): Promise<DeskReferral | null> {
  const taken = await takeQuickly(door, call, step);
  if (!taken) return null;
  const { moved, earlier, actor } = taken;
  const body = earlier ? (sameAnswer(call, actor as Actor, earlier) as DeskReferral & Stored) : { moved };
  const { moved: stored } = body;
  if (!stored) return body as DeskReferral;
  return door.read(call.credential, async (tx, reader) => deskView(tx, reader, await storedReferral(tx, stored)));
}
