import { next } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';
import { isHeld, referralMachine } from '../domain/referral-states';
import type { ReferralStatus } from '../domain/referral-states';

/** What ended the partner's part by the link itself. */
export type LinkAnswer = 'complete' | 'return';

/** An answer link as its table row; the token stands nowhere. */
export interface AnswerLink {
  id: string;
  referralId: string;
  agencyName: string;
  /** Where the referral came from, for when the link is over. */
  window: string;
  /** Who was sent it and will answer. */
  to: string;
  issuedAt: Date;
  issuedBy: string;
  /** Last legal day on which it works. */
  expiresOn: PlainDate;
  opens: number;
  firstOpenedAt: Date | null;
  lastOpenedAt: Date | null;
  answeredAt: Date | null;
  answer: LinkAnswer | null;
  revokedAt: Date | null;
  revokedBy: string | null;
}

export const LINK_STATES = ['open', 'answered', 'revoked', 'expired', 'ended'] as const;
/** `ended`: the referral came back, was finished or cancelled by others. */
export type LinkState = (typeof LINK_STATES)[number];

/** The first that applies; `status` is undefined where the referral is no longer to be seen. */
export function linkState(
  { answeredAt, revokedAt, expiresOn }: Pick<AnswerLink, 'answeredAt' | 'revokedAt' | 'expiresOn'>,
  status: ReferralStatus | undefined,
  today: PlainDate,
): LinkState {
  if (answeredAt) return 'answered';
  if (revokedAt) return 'revoked';
  if (expiresOn < today) return 'expired';
  return status !== undefined && isWithLink(status) ? 'open' : 'ended';
}

/** It waits for whom it is addressed to, is parked with them, or is in their hands. */
export function isWithLink(status: ReferralStatus): boolean {
  return isHeld(status) || status === 'parked' || next(referralMachine, status, 'claim') !== null;
}
