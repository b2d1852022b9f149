import { inSystemScope } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Referral } from '../domain/referral';
import { insertReasons } from '../persistence/reason.repository';
import type { Given } from '../persistence/reason.repository';

/** Counts the reasons that a department gave, for its statistics and for whether it gives them again. */
export function giveReasons(tx: Tx, referral: Referral, given: Given): Promise<void> {
  const { division } = referral;
  return inSystemScope(tx, { name: 'reasons', division }, (system) => insertReasons(system, referral, given));
}
