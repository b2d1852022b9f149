import type { Fen, PlainDate } from '@yimen/kernel';

export type Outcome = 'granted' | 'partly-granted' | 'refused';

/** One link of the 救助链: what one agency decided for one measure. */
export interface AssistanceLink {
  householdId: string;
  division: string;
  applicationId: string;
  measureId: string;
  programme: string;
  /** Whom it is for; null: the whole household. */
  memberIds: string[] | null;
  outcome: Outcome;
  monthlyFen: Fen | null;
  oneOffFen: Fen | null;
  agencyName: string;
  decidedOn: PlainDate;
}

/** A link as it stands in the chain: what was granted, and what a hearing has changed since (LAW 47, 48). */
export interface ChainLink extends AssistanceLink {
  id: string;
  /** 分 a month from `reducedOn` on; `monthlyFen` stays what was granted. */
  reducedFen: Fen | null;
  reducedOn: PlainDate | null;
  /** The first day without it: it is paid to the end of the month in which its end was decided. */
  endedOn: PlainDate | null;
}
