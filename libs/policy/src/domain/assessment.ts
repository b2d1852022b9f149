import type { Fen, PlainDate } from '@yimen/kernel';
import type { HardshipKind } from './household-facts';
import type { Confidence } from './pack/pack-document';

export type Verdict = 'eligible' | 'not-eligible' | 'unknown';

/** 综合评估: what a household lacks and what could be done, each with its reasons. */
export interface Assessment {
  /** `chongqing@2025-07-01`. */
  pack: string;
  date: PlainDate;
  needs: Need[];
  /** Every programme of the pack once, in the pack's order. */
  measures: ProposedMeasure[];
}

export interface ProposedMeasure {
  programme: string;
  verdict: Verdict;
  /** 分 per month, the sum for all covered members; absent where the department sets it. */
  monthlyFen?: Fen;
  oneOffFen?: Fen;
  memberIds?: string[];
  /** 分 for each covered member, where they are paid apart. */
  perMember?: Record<string, Fen>;
  /** Facts (`members[b].incomeFen`) or parameters of the pack (`pack.…`) without which nobody can tell. */
  missing?: string[];
  because: Reason[];
  /** Published numbers the amount leans on. */
  figures?: Figure[];
}

export interface Reason {
  /** `dibao.income-below-standard`. */
  rule: string;
  article: string;
  /** null: can't be told from the facts. */
  holds: boolean | null;
  /** Chinese, with the numbers. */
  detail: string;
  /** Published numbers it leans on, with how sure we are of them. */
  figures?: Figure[];
}

export interface Figure {
  name: string;
  source: string;
  confidence: Confidence;
  note?: string;
}

export interface Need {
  kind: HardshipKind;
  memberIds?: string[];
  /** Told at the window, or seen in the facts, or both. */
  because: { source: 'told' | 'facts'; detail: string }[];
  /** Programmes of the pack that answer such a need; their measures say whether they are open. */
  programmes: string[];
}
