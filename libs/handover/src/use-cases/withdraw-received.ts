import { withdrawApplication } from '@yimen/casework';
import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { v7 as uuidv7 } from 'uuid';
import { refuse } from '../domain/handover.errors';
import { enterWindowOf } from '../persistence/enter-window';
import { markWithdrawn } from '../persistence/received.repository';
import { assertSender } from './assert-sender';

export interface WithdrawReceived {
  /** As the sender calls it. */
  id: string;
  note?: string;
  today: PlainDate;
}

export interface Withdrawn {
  id: string;
  status: 'withdrawn';
}

/**
 * The sender takes back what it handed over: as if the applicant had withdrawn at our window. One that has not come yet is
 * remembered, so that a delivery still under way finds it withdrawn. Again changes nothing.
 * Refuses `not-allowed`, and `action-not-allowed` where the application has ended otherwise.
 */
export async function withdrawReceived(
  tx: Tx,
  actor: Actor,
  { id, note, today }: WithdrawReceived,
): Promise<Withdrawn> {
  const agencyId = assertSender(actor);
  const { applicationId, again } = await markWithdrawn(tx, { id: uuidv7(), agencyId, senderHandoverId: id });
  if (applicationId && !again) {
    const at = await enterWindowOf(tx, actor, id);
    if (!at) throw refuse('handover-not-found');
    await withdrawApplication(tx, at.actor, { id: applicationId, seen: null, note, today });
  }
  return { id, status: 'withdrawn' };
}
