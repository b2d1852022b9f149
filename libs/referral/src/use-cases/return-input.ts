import type { PaperCode } from '@yimen/casework';
import type { PlainDate, ReturnReason } from '@yimen/kernel';
import type { ReferralStep } from './referral-step';

export interface ReturnInput extends ReferralStep {
  /** One or more; which of them decides is for the pack to say. */
  reasons: readonly ReturnReason[];
  note?: string;
  /** Where the reason parks it: the day it comes back to the pool. */
  until?: PlainDate;
  /** Where the reason asks the applicant: which papers, if any. */
  papers?: readonly PaperCode[];
}
