import type { Actor } from '@yimen/kernel';
import type { SeenVersion, Tx } from '@yimen/platform';
import type { Application } from '../domain/application';
import { APPLICATION_WITHDRAWN } from '../domain/casework.events';
import { takeStep } from './take-step';

/** 撤回: the applicant takes it back; departments that have it are told. */
export async function withdrawApplication(
  tx: Tx,
  actor: Actor,
  { note, ...input }: { id: string; seen: SeenVersion; note?: string },
): Promise<Application> {
  const application = await takeStep(tx, actor, { ...input, action: 'withdraw' }, () => ({ detail: { note } }));
  tx.ledger.announce({ topic: APPLICATION_WITHDRAWN, payload: { applicationId: application.id } });
  return application;
}
