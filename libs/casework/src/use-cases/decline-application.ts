import type { Actor } from '@yimen/kernel';
import type { SeenVersion, Tx } from '@yimen/platform';
import type { Application } from '../domain/application';
import { DECLINE_REASONS } from '../domain/decline-reasons';
import type { DeclineReason } from '../domain/decline-reasons';
import { takeStep } from './take-step';

export interface DeclineInput {
  id: string;
  seen: SeenVersion;
  reason: DeclineReason;
  note?: string;
}

/** 不予受理 / 不予给予, with a coded reason the applicant gets in writing (LAW 45). */
export function declineApplication(
  tx: Tx,
  actor: Actor,
  { reason, note, ...input }: DeclineInput,
): Promise<Application> {
  return takeStep(tx, actor, { ...input, action: 'decline' }, () => ({
    reason,
    detail: { text: DECLINE_REASONS[reason], note },
    patch: { answer: { outcome: 'refused', measures: [] } },
  }));
}
