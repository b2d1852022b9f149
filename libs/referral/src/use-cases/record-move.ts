import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { reasonTexts } from '../domain/reasons';
import type { LOGGED_BESIDES } from '../domain/referral-actions';
import type { Referral, ReferralOutcome } from '../domain/referral';
import type { ReferralAction, ReferralStatus } from '../domain/referral-states';

export interface Recorded {
  action: ReferralAction | (typeof LOGGED_BESIDES)[number];
  to: ReferralStatus;
  reasons?: readonly string[];
  note?: string;
  outcome?: ReferralOutcome;
  detail?: Record<string, unknown>;
}

/** The log line of what happened to a referral; the department and the area's people may read it. */
export function recordMove(tx: Tx, actor: Actor, moved: Referral, from: ReferralStatus | null, move: Recorded): void {
  const { action, to, reasons = [], note, outcome, detail } = move;
  const { id: referralId, applicationId, division, programme, toAgencyId: audienceAgencyId } = moved;
  const [reason] = reasons;
  const text = reason && reasonTexts(reasons);
  const more = reasons.length > 1 ? { reasons } : {};
  const told = { reason, detail: { programme, text, note, outcome, ...more, ...detail } };
  tx.ledger.record(actor, { applicationId, referralId, division, audienceAgencyId, action, from, to, ...told });
}
