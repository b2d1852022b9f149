import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { letGo } from './let-go';
import { lockLeftBehind } from './link.repository';

/** Puts back what expired or revoked links still hold, also while it stands on hold, where no lease runs; returns how many. */
export async function releaseDeadLinks(tx: Tx, actor: Actor, today: PlainDate, limit: number): Promise<number> {
  const held = await lockLeftBehind(tx, today, limit);
  for (const referral of held) await letGo(tx, actor, referral, today);
  return held.length;
}
