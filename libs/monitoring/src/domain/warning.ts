import type { AgencyKind, PlainDate } from '@yimen/kernel';
import type { Colour } from './colours';
import type { WarningFact } from './warning-fact';
import type { FollowUp } from './follow-ups';
import type { WarningStatus } from './warning-states';

/** A warning as its table row, camel-cased. */
export interface Warning {
  id: string;
  householdId: string;
  division: string;
  indicator: string;
  indicatorVersion: number;
  family: 'entry' | 'exit';
  businessDate: PlainDate;
  facts: WarningFact[];
  /** Null on rows from before indicators had one. */
  colour: Colour | null;
  /** Greater comes first. */
  rank: number;
  status: WarningStatus;
  version: number;
  disposition: string | null;
  note: string | null;
  suppressedUntil: PlainDate | null;
  applicationId: string | null;
  /** Last day in time of what comes next; null while it waits for the visit budget, and when nothing comes any more. */
  dueOn: PlainDate | null;
  visited: boolean | null;
  confirmed: boolean | null;
  helped: boolean | null;
  followUp: FollowUp | null;
  askedAgencyKind: AgencyKind | null;
  /** What the follow-up came to. */
  result: string | null;
  resultNote: string | null;
  hearingId: string | null;
}
