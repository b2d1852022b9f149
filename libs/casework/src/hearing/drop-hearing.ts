import type { Actor, PlainDate } from '@yimen/kernel';
import type { SeenVersion, Tx } from '@yimen/platform';
import type { Hearing } from './hearing';
import { takeHearingStep } from './take-hearing-step';

export interface DropInput {
  id: string;
  seen: SeenVersion;
  /** What turned out to be wrong. */
  reason: string;
  today: PlainDate;
}

/** The facts turned out wrong: nothing changes, and nothing more is asked of the household. Refuses as any step. */
export function dropHearing(tx: Tx, actor: Actor, { reason, today, ...step }: DropInput): Promise<Hearing> {
  return takeHearingStep(tx, actor, { ...step, action: 'drop' }, () => ({
    patch: { droppedOn: today, dropReason: reason },
  }));
}
