import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { Referral } from '../domain/referral';
import { claimReferral } from '../use-cases/claim-referral';
import { startReferral } from '../use-cases/start-referral';
import { isTheirs, stepByLink } from './step-by-link';
import type { LinkStep } from './step-by-link';

/**
 * 签收 by link is the word to begin with: claimed and started in one. Where the link has it already, as when two phones
 * have the page open, it stays as it is. Refuses like `claimReferral`, and `link-over`.
 */
export function claimByLink(
  tx: Tx,
  actor: Actor,
  { leaseHours, ...step }: LinkStep & { leaseHours: number },
): Promise<Referral> {
  return stepByLink(tx, actor, step, async ({ id, seen, today }, referral) => {
    if (isTheirs(referral, actor)) return referral;
    const { version } = await claimReferral(tx, actor, { id, seen, leaseHours, today });
    return startReferral(tx, actor, { id, seen: version, today });
  });
}
