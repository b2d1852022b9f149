import type { Actor } from '@yimen/kernel';
import type { SeenVersion, Tx } from '@yimen/platform';
import type { Application } from '../domain/application';
import { takeStep } from './take-step';

/** 补正: the papers asked for have come; the clock runs on. */
export function receiveSupplement(
  tx: Tx,
  actor: Actor,
  input: { id: string; seen: SeenVersion },
): Promise<Application> {
  return takeStep(tx, actor, { ...input, action: 'supplement' });
}
