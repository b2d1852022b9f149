import { businessDate } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import { endReasonText } from '../domain/end-reasons';
import type { Handover } from '../domain/handover';
import { allowedNow } from '../use-cases/allowed-now';

type Shown = Pick<
  Handover,
  | 'id'
  | 'applicationId'
  | 'receiptNo'
  | 'division'
  | 'toDivision'
  | 'toPlace'
  | 'acceptedOn'
  | 'status'
  | 'version'
  | 'decided'
  | 'measures'
  | 'outcome'
  | 'note'
>;

/** A handover as the window and those who supervise it see it: how far it is, and what is in the way; nobody's name. */
export interface HandoverView extends Shown {
  /** The other region. */
  region: string;
  /** Null until it has arrived. */
  peer: { receiptNo: string; office: string; status: NonNullable<Handover['peerStatus']> } | null;
  reason: { code: NonNullable<Handover['reason']>; text: string } | null;
  issuedAt: string;
  deliveredAt: string | null;
  endedAt: string | null;
  /** Calendar days since it was handed over and has not arrived; null once it has. */
  undeliveredDays: number | null;
  /** Null while the last call worked. */
  failing: { firstAt: string; lastError: string; calls: number; nextAt: string | null } | null;
  allowed: 'recall'[];
}

const DAY_MS = 86_400_000;

export function handoverView(handover: Handover, actor: Actor, today: PlainDate): HandoverView {
  const { id, applicationId, receiptNo, division, toDivision, toPlace, acceptedOn, status, version } = handover;
  const { decided, measures, outcome, note, reason, issuedAt, deliveredAt, endedAt } = handover;
  return {
    ...{ id, applicationId, receiptNo, division, toDivision, toPlace, acceptedOn, status, version },
    ...{ decided, measures, outcome, note, region: handover.toAgencyName, peer: peerOf(handover) },
    reason: reason === null ? null : { code: reason, text: endReasonText(reason) },
    issuedAt: issuedAt.toISOString(),
    deliveredAt: deliveredAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    undeliveredDays: status === 'to-send' ? daysBetween(businessDate(issuedAt), today) : null,
    failing: failingOf(handover),
    allowed: allowedNow(handover, actor),
  };
}

function peerOf({ peerReceiptNo: receiptNo, peerOffice: office, peerStatus: status }: Handover): HandoverView['peer'] {
  return receiptNo === null || office === null || status === null ? null : { receiptNo, office, status };
}

function failingOf({ failingSince, lastError, attempts: calls, nextAttemptAt }: Handover): HandoverView['failing'] {
  if (failingSince === null || lastError === null) return null;
  return { firstAt: failingSince.toISOString(), lastError, calls, nextAt: nextAttemptAt?.toISOString() ?? null };
}

function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS));
}
