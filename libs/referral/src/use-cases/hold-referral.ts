import type { Actor } from '@yimen/kernel';
import type { SeenVersion, Tx } from '@yimen/platform';
import { HOLD_REASONS } from '../domain/reasons';
import type { HoldReason } from '../domain/reasons';
import type { Referral } from '../domain/referral';
import { takeDeskStep } from './take-desk-step';

export interface HoldInput {
  id: string;
  seen: SeenVersion;
  reason: HoldReason;
  note?: string;
}

/** 暂停: the legal clock waits for whom the reason names (I4); the lease doesn't run meanwhile. */
export function holdReferral(tx: Tx, actor: Actor, { id, seen, reason, note }: HoldInput): Promise<Referral> {
  const detail = { waitingFor: HOLD_REASONS[reason].waitingFor };
  return takeDeskStep(tx, actor, { id, seen, action: 'hold' }, { reason, note, detail });
}
