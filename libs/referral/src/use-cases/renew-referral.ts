import type { Actor } from '@yimen/kernel';
import type { SeenVersion, Tx } from '@yimen/platform';
import type { Referral } from '../domain/referral';
import { takeDeskStep } from './take-desk-step';

/** 续期: the holder is still at it; the lease starts anew. */
export function renewReferral(tx: Tx, actor: Actor, input: { id: string; seen: SeenVersion }): Promise<Referral> {
  return takeDeskStep(tx, actor, { ...input, action: 'renew' });
}
