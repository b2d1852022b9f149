import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { Referral } from '../domain/referral';

/** A line of the area's log, no event of the department's: the status stays. Never the address. */
export function logLink(
  tx: Tx,
  actor: Actor,
  { id: referralId, applicationId, division, status }: Referral,
  action: 'issue-link' | 'revoke-link',
  detail: Record<string, unknown>,
): void {
  tx.ledger.record(actor, { applicationId, referralId, division, action, from: status, to: status, detail });
}
