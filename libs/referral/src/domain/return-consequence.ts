import type { AgencyKind, DepartmentRefusal, ReturnReason } from '@yimen/kernel';
import type { ReferralRules } from '@yimen/policy';

/** What becomes of a referral that is given back; `reason` is the one that decided. */
export type Consequence = { reason: ReturnReason } & (
  | { then: 'return' | 'ask-applicant' }
  | { then: 'pass-on'; agency: AgencyKind; twice?: true }
  | { then: 'park'; days: number }
  | { then: 'close'; as: DepartmentRefusal }
);

export interface GivenBack {
  /** One or more. */
  reasons: readonly ReturnReason[];
  /** Those for which it was given back before, here or where it was earlier. */
  before: readonly string[];
  /** Who gives it back. */
  by: AgencyKind | null;
}

/**
 * By the pack's table: of several reasons the one that stands first there. A second time for the same reason whoever
 * coordinates gets it (LAW 4, 64), unless it ends. Nobody is sent what they themselves give back: that goes to the window.
 */
export function consequenceOf(rules: ReferralRules, { reasons, before, by }: GivenBack): Consequence {
  const first = rules.returns.find(({ id }) => reasons.includes(id));
  const reason = first?.id ?? (reasons[0] as ReturnReason);
  if (first?.then === 'close') return { then: 'close', reason, as: first.as as DepartmentRefusal };
  const again = reasons.find((code) => before.includes(code));
  if (again) return passedOn({ reason: again, agency: rules.twiceTo, twice: true }, by);
  if (first?.then === 'pass-on') return passedOn({ reason, agency: first.agency as AgencyKind }, by);
  if (first?.then === 'park') return { then: 'park', reason, days: Number(first.days) };
  return { then: first?.then === 'ask-applicant' ? 'ask-applicant' : 'return', reason };
}

interface PassedOn {
  reason: ReturnReason;
  agency: AgencyKind;
  twice?: true;
}

function passedOn(told: PassedOn, by: AgencyKind | null): Consequence {
  return told.agency === by ? { then: 'return', reason: told.reason } : { then: 'pass-on', ...told };
}
