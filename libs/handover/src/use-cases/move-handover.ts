import { isFinal, next } from '@yimen/kernel';
import type { Actor } from '@yimen/kernel';
import { refuseRequest } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { endReasonText } from '../domain/end-reasons';
import type { Handover } from '../domain/handover';
import { refuse } from '../domain/handover.errors';
import { handoverMachine } from '../domain/handover-states';
import type { HandoverAction } from '../domain/handover-states';
import { updateHandover } from '../persistence/move.repository';
import type { HandoverPatch } from '../persistence/move.repository';
import { allowedNow } from './allowed-now';

export interface Move extends HandoverPatch {
  action: HandoverAction;
  /** Seconds until the worker looks at it again; at once where nothing is said. */
  againIn?: number;
  /** By the worker that has just called the other side. */
  afterCall?: boolean;
}

/**
 * The only way the status of a handover changes (I1): table, version, log line. The line stands in the application's log, for
 * the window and the applicant. Refuses `handover-action-not-allowed`.
 */
export async function moveHandover(tx: Tx, actor: Actor, handover: Handover, move: Move): Promise<Handover> {
  const { action, againIn = 0, afterCall = false, ...patch } = move;
  const { status: from, applicationId, division } = handover;
  const status = next(handoverMachine, from, action);
  if (!status) {
    const allowed = allowedNow(handover, actor);
    throw refuse('handover-action-not-allowed', undefined, { currentStatus: from, allowed });
  }
  const ends = isFinal(handoverMachine, status);
  const moved = await updateHandover(tx, handover, { status, ends, againIn, afterCall }, patch);
  if (!moved) throw refuseRequest('if-match-stale');
  const told = { reason: patch.reason ?? undefined, detail: detailOf(moved) };
  tx.ledger.record(actor, { applicationId, division, action: `handover-${action}`, from, to: status, ...told });
  return moved;
}

/** Where it is, how far; nothing about people. */
function detailOf(handover: Handover): Record<string, unknown> {
  const { toDivision: to, peerOffice: office, peerReceiptNo: receiptNo, peerStatus: status } = handover;
  const { decided, measures, outcome, reason, note } = handover;
  const text = reason === null ? undefined : endReasonText(reason);
  const told = {
    to,
    office,
    receiptNo,
    status,
    ...(measures > 0 ? { decided, of: measures } : {}),
    outcome,
    text,
    note,
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null && value !== undefined));
}
