import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { Referral } from '../domain/referral';
import { claimBest } from '../persistence/claim.repository';
import type { NextInput } from '../persistence/claim.repository';
import { stopUnclaimed } from './claim-referral';

/**
 * 领取: the most pressing of the agency's pool, at most `limit`: 急难 first, then what is due first, then the oldest. Two who
 * take at once never meet: each passes over what the other is taking. Empty where nothing waits.
 */
export async function claimNext(tx: Tx, actor: Actor, input: NextInput & { today: PlainDate }): Promise<Referral[]> {
  assertMay(actor, 'referral.handle');
  const claimed = await claimBest(tx, actor, input);
  stopUnclaimed(tx, claimed, input.today);
  return claimed;
}
