import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { Handover } from '../domain/handover';
import { moveHandover } from './move-handover';

/** Whether the other side has it, or may have it without our knowing. */
export function mustBeTold({ uncertain, deliveredAt }: Pick<Handover, 'uncertain' | 'deliveredAt'>): boolean {
  return uncertain || deliveredAt !== null;
}

/** What was taken back before it left is over: there is nobody to tell. */
export async function confirmUntold(tx: Tx, actor: Actor, handover: Handover): Promise<Handover> {
  return mustBeTold(handover) ? handover : moveHandover(tx, actor, handover, { action: 'confirm' });
}
