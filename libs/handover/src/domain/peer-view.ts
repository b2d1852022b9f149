import type { MeasureOutcome } from '@yimen/casework';
import type { ReturnReason } from './end-reasons';

/** How far the application is at the other side. */
export const PEER_STATUSES = [
  'accepted',
  'assessed',
  'in-handling',
  'concluded',
  'declined',
  'withdrawn',
  'sent-back',
] as const;
export type PeerStatus = (typeof PEER_STATUSES)[number];

export interface PeerMeasure {
  programme: string;
  programmeName: string;
  /** Null while it is under way. */
  outcome: MeasureOutcome | null;
  /** In words, where nothing or not everything was given. */
  reason: string | null;
  agencyName: string | null;
}

/** What the other side tells of an application that was handed over: no amounts, nothing about people. */
export interface PeerView {
  receiptNo: string;
  /** The window there. */
  office: string;
  status: PeerStatus;
  /** Goes up whenever something changes. */
  version: number;
  /** Once it has been answered. */
  outcome: MeasureOutcome | null;
  /** Why it was declined or sent back. */
  reason: { code: string; text: string } | null;
  measures: PeerMeasure[];
}

/** What came of handing it in: it is there, or the other side won't have it. */
export type Delivered = { kind: 'taken'; view: PeerView } | { kind: 'refused'; reason: ReturnReason; note?: string };

/** What came of taking it back: it is, or it was answered before. */
export type TakenBack = { kind: 'withdrawn' } | { kind: 'too-late' };
