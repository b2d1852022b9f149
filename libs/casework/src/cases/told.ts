import type { PlainDate } from '@yimen/kernel';
import type { SelfCareItems } from '../domain/self-care';
import type { RefusalReason } from './refusal-reasons';

/** A reason as the applicant reads it: a code that is counted, the facts in words, its article (LAW 45). */
export interface ToldReason {
  code: RefusalReason;
  text: string;
  article: string;
}

/** 入户调查 (民发〔2021〕57号 第16条: at least two, both sides sign). */
export interface Survey {
  on: PlainDate;
  method: 'home-visit' | 'neighbours' | 'letters' | 'video';
  investigators: readonly string[];
  signed: boolean;
  findings: string;
}

/** 信息核对: of what day the facts are decides how long they may be used against somebody. */
export interface Check {
  /** Every adult of the household consented (LAW 40, 41). */
  authorised: boolean;
  asOf: PlainDate;
  sources: readonly string[];
  agrees: boolean;
  findings?: string;
}

export interface Opinion {
  text: string;
  reasons?: readonly ToldReason[];
}

export interface Objection {
  /** Left out: anonymous. */
  from?: string;
  text: string;
}

/** 分; left out: as assessed. Another amount needs `why`. */
export interface Decision {
  monthlyFen?: number;
  oneOffFen?: number;
  why?: string;
  reasons?: readonly ToldReason[];
}

/** Money from the township's reserve fund (LAW 50: who, why, how much). */
export interface Payment {
  to: string;
  amountFen: number;
  reason: string;
}

export interface Conference {
  on: PlainDate;
  members: readonly { name: string; office: string }[];
  opinion: string;
  outcome: 'grant' | 'refuse';
}

/** 自理能力: what somebody can do alone (民发〔2021〕43号 第21条). */
export interface SelfCare {
  on: PlainDate;
  canDo: SelfCareItems;
}

export interface PapersAsked {
  papers: readonly string[];
  note?: string;
}

/** What a step was told, by action; only the part that the action takes is there. */
export type Told = Partial<
  Survey & Check & Opinion & Objection & Decision & Payment & Conference & SelfCare & PapersAsked
> & {
  note?: string;
};
