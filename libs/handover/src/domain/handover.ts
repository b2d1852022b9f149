import type { MeasureOutcome } from '@yimen/casework';
import type { PlainDate } from '@yimen/kernel';
import type { HandoverStatus } from './handover-states';
import type { PeerStatus } from './peer-view';
import type { EndReason } from './end-reasons';

/** A handover as its table row, camel-cased, without its packet: that is read on its own, to be sent. */
export interface Handover {
  id: string;
  applicationId: string;
  receiptNo: string;
  /** Of the application here; the place there is `toDivision`. */
  division: string;
  toDivision: string;
  /** In the clerk's words: 四川省广安市广安区协兴镇. */
  toPlace: string;
  toAgencyId: string;
  /** Code of the agency that stands for the other region; connections are configured by it. */
  toAgencyCode: string;
  toAgencyName: string;
  acceptedOn: PlainDate;
  status: HandoverStatus;
  version: number;
  /** The other side may have it without our knowing. */
  uncertain: boolean;
  peerReceiptNo: string | null;
  peerOffice: string | null;
  peerStatus: PeerStatus | null;
  peerVersion: number | null;
  /** Measures decided there, of how many. */
  decided: number;
  measures: number;
  outcome: MeasureOutcome | null;
  reason: EndReason | null;
  note: string | null;
  attempts: number;
  quiet: number;
  nextAttemptAt: Date | null;
  lastError: string | null;
  failingSince: Date | null;
  issuedAt: Date;
  deliveredAt: Date | null;
  endedAt: Date | null;
}
