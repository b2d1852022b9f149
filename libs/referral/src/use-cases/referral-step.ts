import type { PlainDate } from '@yimen/kernel';
import type { SeenVersion } from '@yimen/platform';

/** What every action on a referral is told. */
export interface ReferralStep {
  id: string;
  seen: SeenVersion;
  /** The legal day on which it is taken. */
  today: PlainDate;
}
