import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { MayAt } from '../may-at';
import type { HeldPack } from './held-pack';
import { takePackStep } from './take-pack-step';
import type { PackStep } from './take-pack-step';

/** A draft or proposal that won't be published; whoever wrote it may take it back the same way. It keeps text and reason. */
export function rejectPack(
  tx: Tx,
  actor: Actor,
  { reason, ...step }: PackStep & { reason: string },
  mayAt: MayAt,
): Promise<HeldPack> {
  return takePackStep(tx, actor, { ...step, action: 'reject' }, mayAt, () => ({ reason }));
}
