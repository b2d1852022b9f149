import type { Fen, PlainDate } from '@yimen/kernel';
import type { hearing } from '../domain/procedures/hearing';

export const HEARING_STATUSES = ['opened', 'notified', 'heard', 'decided', 'dropped'] as const;
export type HearingStatus = keyof typeof hearing.states;
export type HearingAction = keyof typeof hearing.actions;

export const HEARING_DECISIONS = ['unchanged', 'reduced', 'ended'] as const;
export type HearingDecision = (typeof HEARING_DECISIONS)[number];

/** What a cut rests on: in words, who says so, and of what day it is. */
export interface HearingFact {
  text: string;
  source: string;
  asOf: PlainDate;
}

/** What the household said; without words: the period was over and nobody had answered. */
export interface Statement {
  text: string | null;
  on: PlainDate;
  /** The officer who wrote it down. */
  heardBy: string;
  /** They said that they have nothing to add: the rest of the reply period is theirs to give up. */
  final: boolean;
}

/** What of the pack it is run by, as on the day it was opened (I9). */
export interface HearingTerms {
  /** Working days. */
  replyDays: number;
  /** Calendar days. */
  freshFactsDays: number;
}

/** 听取意见 as its table row, camel-cased. Amounts are 分 a month. */
export interface Hearing {
  id: string;
  procedureVersion: number;
  applicationId: string;
  householdId: string;
  /** The link of the assistance chain that it concerns. */
  linkId: string;
  division: string;
  programme: string;
  programmeName: string;
  policyPack: string;
  terms: HearingTerms;
  proposal: 'reduce' | 'end';
  beforeFen: Fen | null;
  /** What it is proposed to be reduced to. */
  proposedFen: Fen | null;
  why: string;
  facts: HearingFact[];
  status: HearingStatus;
  version: number;
  openedOn: PlainDate;
  openedById: string;
  openedBy: string;
  notifiedOn: PlainDate | null;
  /** Last day to answer, as the notice says. */
  replyBy: PlainDate | null;
  replyExplained: string[] | null;
  said: Statement[];
  heardOn: PlainDate | null;
  decidedOn: PlainDate | null;
  decision: HearingDecision | null;
  decidedFen: Fen | null;
  effectiveFrom: PlainDate | null;
  decisionReason: string | null;
  decidedById: string | null;
  decidedBy: string | null;
  droppedOn: PlainDate | null;
  dropReason: string | null;
}
