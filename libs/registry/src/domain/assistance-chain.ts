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
