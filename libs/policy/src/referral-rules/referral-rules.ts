import type { AgencyKind } from '@yimen/kernel';
import type { ReferralDocument, ReturnDocument } from '../domain/pack/pack-document';
import type { PolicyPack } from '../domain/pack/policy-pack';
import { nation } from '../procedure-terms/nation';

/** What the pack says of referrals, nothing left open. */
export interface ReferralRules {
  /** Every reason once, in order of precedence. */
  returns: readonly Readonly<ReturnDocument>[];
  /** Who coordinates what was given back twice for the same reason (LAW 4, 64). */
  twiceTo: AgencyKind;
  /** Kinds that may leave a referral unanswered. */
  expires: readonly AgencyKind[];
}

/** What follows a return, and who may leave a referral unanswered; what the pack doesn't say is the delivered national pack's. */
export function referralRules({ document: { referral = {} } }: PolicyPack): ReferralRules {
  const { returns, twiceTo, expires } = nation().document.referral as Required<ReferralDocument>;
  const own = referral.returns ?? [];
  const said = new Set(own.map(({ id }) => id));
  return {
    returns: [...own, ...returns.filter(({ id }) => !said.has(id))],
    twiceTo: referral.twiceTo ?? twiceTo,
    expires: referral.expires ?? expires,
  };
}
