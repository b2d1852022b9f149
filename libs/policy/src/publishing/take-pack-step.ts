import { next } from '@yimen/kernel';
import type { Actor } from '@yimen/kernel';
import { assertFresh, refuseRequest } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import type { MayAt } from '../may-at';
import { actionsFor } from './held-pack';
import type { HeldPack } from './held-pack';
import { lockPack, movePack } from './pack.repository';
import type { PackMove } from './pack.repository';
import type { PackAction } from './pack-states';
import { packMachine } from './pack-states';
import { refuse } from './publishing.errors';

export interface PackStep {
  ref: string;
  seen: SeenVersion;
}

/**
 * One action on a policy pack, the only way its status changes (I1). `tell` looks at the pack and says what is written.
 * Refuses `policy-pack-unknown`, what `mayAt` refuses, `if-match-stale`, `policy-pack-action-not-allowed`.
 */
export async function takePackStep(
  tx: Tx,
  actor: Actor,
  { ref, seen, action }: PackStep & { action: PackAction },
  mayAt: MayAt,
  tell: (pack: HeldPack) => Pick<PackMove, 'effectiveFrom' | 'reason' | 'at'>,
): Promise<HeldPack> {
  const pack = await lockPack(tx, ref);
  mayAt(pack.division);
  assertFresh(seen, pack.version);
  const to = next(packMachine, pack.status, action);
  if (!to) {
    const allowed = actionsFor(pack, actor);
    throw refuse('policy-pack-action-not-allowed', undefined, { currentStatus: pack.status, allowed });
  }
  const moved = await movePack(tx, actor, pack, { action, to, ...tell(pack) });
  if (!moved) throw refuseRequest('if-match-stale');
  return moved;
}
