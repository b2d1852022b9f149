import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Handover } from '../domain/handover';
import type { HandoverStatus } from '../domain/handover-states';
import { COLUMNS } from './handover.repository';

/** What a move writes besides the status; what it leaves out stays. */
export interface HandoverPatch {
  peerReceiptNo?: string;
  peerOffice?: string;
  peerStatus?: Handover['peerStatus'];
  peerVersion?: number;
  decided?: number;
  measures?: number;
  outcome?: Handover['outcome'];
  reason?: Handover['reason'];
  note?: string;
}

const MOVE = `
  update handover
     set status = $3, version = version + 1, packet = case when $3 = 'to-send' then packet end,
         peer_receipt_no = coalesce($6, peer_receipt_no), peer_office = coalesce($7, peer_office),
         peer_status = coalesce($8, peer_status), peer_version = coalesce($9, peer_version),
         decided = coalesce($10, decided), measures = coalesce($11, measures), outcome = coalesce($12, outcome),
         reason = coalesce($13, reason), note = coalesce($14, note), attempts = 0, quiet = 0, last_error = null,
         failing_since = null, uncertain = uncertain or (sending and not $15), sending = false, claim = null, next_attempt_at = case when $4 then null else now() + make_interval(secs => $5) end,
         delivered_at = case when $3 = 'delivered' then coalesce(delivered_at, now()) else delivered_at end,
         ended_at = case when $4 then now() end
   where id = $1 and version = $2
  returning ${COLUMNS}`;

/**
 * Moves a locked handover on, next due in so many seconds; null when somebody else did first (I1). `afterCall`: by whoever
 * has it in hand; anybody else may be moving it under a call whose end nobody will note.
 */
export function updateHandover(
  tx: Tx,
  { id, version }: Handover,
  to: { status: HandoverStatus; ends: boolean; againIn: number; afterCall: boolean },
  patch: HandoverPatch,
): Promise<Handover | null> {
  const { peerReceiptNo, peerOffice, peerStatus, peerVersion, decided, measures, outcome, reason, note } = patch;
  const told = [peerReceiptNo, peerOffice, peerStatus, peerVersion, decided, measures, outcome, reason, note];
  const values = [id, version, to.status, to.ends, to.againIn, ...told.map((value) => value ?? null), to.afterCall];
  return row<Handover>(tx, MOVE, values);
}
