import type { Fen, PlainDate } from '@yimen/kernel';

export const FINDING_KINDS = ['not-receiving', 'no-longer', 'doubled'] as const;
/** 应保未保 · 疑似不再符合 · 重复多头. */
export type FindingKind = (typeof FINDING_KINDS)[number];

/** A scan and how far it is. */
export interface PolicyScan {
  id: string;
  /** 12 digits. */
  division: string;
  place: string | null;
  date: PlainDate;
  /** Ref of the policy pack. */
  pack: string;
  status: 'running' | 'finished';
  startedBy: string;
  /** ISO, UTC. */
  startedAt: string;
  finishedAt: string | null;
  chunks: number;
  chunksDone: number;
  /** Why an attempt at a chunk that isn't done yet failed. */
  lastError: string | null;
}

/** A programme as the scan searches for it. */
export interface ScannedProgramme {
  id: string;
  name: string;
  /** Whether somebody can be found not to receive it, or to receive it no longer rightly. */
  watched: boolean;
  monthly: boolean;
}

/** Households by programme: eligible + not eligible + unknown + failed = all. */
export interface ScanNumbers {
  households: number;
  eligible: number;
  notEligible: number;
  unknown: number;
  failed: number;
  receiving: number;
  notReceiving: number;
  noLonger: number;
  doubled: number;
  /** Eligible for something monthly whose amount can't be told. */
  withoutAmount: number;
  /** 分 a month due to all who are eligible. */
  monthlyDueFen: Fen;
  /** 分 a month due to those who are eligible and don't receive it. */
  monthlyGapFen: Fen;
}

/** Why the same need seems to be met more than once. */
export interface Doubled {
  why: 'same-programme' | 'excluded-by' | 'person-elsewhere';
  /** The other programme; of the same one when it is that twice. */
  with?: string;
  /** Since when the other award runs. */
  since?: PlainDate;
  /** Township of the other household a member is in. */
  place?: string;
}
