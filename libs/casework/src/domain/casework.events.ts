import type { PlainDate } from '@yimen/kernel';
import type { MeasureOutcome } from './application';

/** Events this room tells. */
export const APPLICATION_SUBMITTED = 'application-submitted';
export const MEASURES_CONFIRMED = 'measures-confirmed';
export const APPLICATION_WITHDRAWN = 'application-withdrawn';
/** Besides `application-withdrawn`, where another region has it. */
export const HANDED_OVER_WITHDRAWN = 'handed-over-withdrawn';

export interface ApplicationSubmitted {
  applicationId: string;
  householdId: string;
}

export interface MeasuresConfirmed {
  applicationId: string;
}

export interface ApplicationWithdrawn {
  applicationId: string;
}

/** Told by the referral room when a measure's referral has ended for good; heard here. */
export const MEASURE_ENDED = 'measure-ended';

export interface MeasureEnded {
  measureId: string;
  applicationId: string;
  /** `not-pursued`: taken back before anybody decided; nobody refused anything (I7). */
  outcome: MeasureOutcome;
  /** Coded, where nothing or not everything was given (I5). */
  reason: string | null;
  /** The same in Chinese, as it is told in writing. */
  reasonText?: string;
  monthlyFen: number | null;
  oneOffFen: number | null;
  agencyName: string;
  /** The day it was decided, whenever it is heard of. */
  endedOn: PlainDate;
}
