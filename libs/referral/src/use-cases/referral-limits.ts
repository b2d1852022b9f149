import type { ClockSubject } from '@yimen/deadlines';
import type { Referral } from '../domain/referral';

/** The limit from the day of issue to the end. */
export const TOTAL = 'decide';

/** Limits that run for a referral; `claim` while nobody has taken it. */
export const REFERRAL_LIMITS = [TOTAL, 'claim'];

export function clockSubject({ id, applicationId, division, toAgencyId: audienceAgencyId }: Referral): ClockSubject {
  return { kind: 'referral', id, applicationId, division, audienceAgencyId };
}
