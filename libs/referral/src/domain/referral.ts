import type { ActorKind } from '@yimen/kernel';
import type { ReferralStatus } from './referral-states';

export const OUTCOMES = ['granted', 'partly-granted', 'refused'] as const;
export type ReferralOutcome = (typeof OUTCOMES)[number];

/** A referral as its table row, camel-cased, without its packet: that is read on its own, and logged. */
export interface Referral {
  id: string;
  applicationId: string;
  measureId: string;
  /** The one it replaces, when the window rerouted. */
  previousId: string | null;
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
  reason: string | null;
  note: string | null;
  monthlyFen: number | null;
  oneOffFen: number | null;
  issuedAt: Date;
  endedAt: Date | null;
}
