import type { Actor } from '@yimen/kernel';
import type { SeenVersion, Tx } from '@yimen/platform';
import type { Application } from '../domain/application';
import { takeStep } from './take-step';

/** 受理: the window takes the application on; the legal clock runs (LAW 64). */
export function acceptApplication(
  tx: Tx,
  actor: Actor,
  input: { id: string; seen: SeenVersion },
): Promise<Application> {
  return takeStep(tx, actor, { ...input, action: 'accept' });
}
