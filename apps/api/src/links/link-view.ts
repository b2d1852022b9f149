import type { LinkLine } from '@yimen/referral';
import type { AnswerLinkResponse } from './answer-link.response';

/** Moments as text. */
export function linkView({
  issuedAt,
  firstOpenedAt,
  lastOpenedAt,
  answeredAt,
  revokedAt,
  ...line
}: LinkLine): AnswerLinkResponse {
  return {
    ...line,
    issuedAt: issuedAt.toISOString(),
    firstOpenedAt: firstOpenedAt?.toISOString() ?? null,
    lastOpenedAt: lastOpenedAt?.toISOString() ?? null,
    answeredAt: answeredAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}
