import type { PlainDate } from '@yimen/kernel';
import { earliestEffect } from './earliest-effect';
import { refuse } from './publishing.errors';

/** Refuses `policy-effect-too-early` with the `earliest` day. */
export function assertEffectLater(effectiveFrom: PlainDate, now: Date): void {
  const earliest = earliestEffect(now);
  if (effectiveFrom < earliest) throw refuse('policy-effect-too-early', `最早 ${earliest}`, { earliest });
}
