import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { Referral } from '../domain/referral';
import { cancelAssists } from './cancel-assists';
import { moveOne } from './move-one';
import type { Move } from './move-one';
import { tellLead } from './tell-lead';

export type { Told } from './move-one';

/** Moves it, and with it what helps it or what it helps: all or nothing (I1). */
export async function moveReferral(tx: Tx, actor: Actor, referral: Referral, move: Move): Promise<Referral> {
  const moved = await moveOne(tx, actor, referral, move);
  if (moved.hasAssists && move.to !== referral.status) await cancelAssists(tx, moved, move.today);
  if (moved.leadId !== null) await tellLead(tx, actor, moved, move.action);
  return moved;
}
