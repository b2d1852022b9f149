import type { ActorKind, PlainDate } from '@yimen/kernel';
import type { ReferralStatus } from './referral-states';

export const OUTCOMES = ['granted', 'partly-granted', 'refused'] as const;
export type ReferralOutcome = (typeof OUTCOMES)[number];

/** A referral as its table row, camel-cased, without its packet: that is read on its own, and logged. */
export interface Referral {
  id: string;
  applicationId: string;
  /** Null for a helping part: its lead stands for the measure. */
  measureId: string | null;
  /** The one it replaces, when the window rerouted. */
  previousId: string | null;
  /** 协办: the one it helps with. */
  leadId: string | null;
  /** What the helping department is asked to do. */
  task: string | null;
  /** Helping parts were opened for it. */
  hasAssists: boolean;
  /** Some limit runs or ran. */
  hasClock: boolean;
  /** Nobody has a duty to take it: it goes back to the window when the limit `claim` is over. */
  mayExpire: boolean;
  receiptNo: string;
  division: string;
  place: string | null;
  programme: string;
  programmeName: string;
  fromAgencyId: string;
  fromAgencyName: string;
  toAgencyId: string;
  toAgencyName: string;
  status: ReferralStatus;
  version: number;
  holderKind: ActorKind | null;
  holderId: string | null;
  holderName: string | null;
  leaseUntil: Date | null;
  outcome: ReferralOutcome | null;
  /** The first of the reasons. */
  reason: string | null;
  reasons: string[];
  note: string | null;
  /** What the applicant was asked for, while it waits for it. */
  papers: string[];
  /** The day it comes back to the pool, while it is parked. */
  parkedUntil: PlainDate | null;
  /** On how many days somebody urged. */
  urged: number;
  monthlyFen: number | null;
  oneOffFen: number | null;
  issuedAt: Date;
  endedAt: Date | null;
}
