import type { Actor } from '@yimen/kernel';
import type { SeenVersion, Tx } from '@yimen/platform';
import type { Referral } from '../domain/referral';
import { takeDeskStep } from './take-desk-step';

/** 放回: back to the pool. The holder does it, or a colleague of the agency for one who is away or has left. */
export function releaseReferral(tx: Tx, actor: Actor, input: { id: string; seen: SeenVersion }): Promise<Referral> {
  return takeDeskStep(tx, actor, { ...input, action: 'release' });
}
