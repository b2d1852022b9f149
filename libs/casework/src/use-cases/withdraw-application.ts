import type { Actor, PlainDate } from '@yimen/kernel';
import type { SeenVersion, Tx } from '@yimen/platform';
import { withdrawCases } from '../cases/withdraw-cases';
import type { Application } from '../domain/application';
import { APPLICATION_WITHDRAWN, HANDED_OVER_WITHDRAWN } from '../domain/casework.events';
import { endIntake } from './intake-clock';
import { takeStep } from './take-step';

/** 撤回: the applicant takes it back; its cases end, and departments or another region that have it are told. */
export async function withdrawApplication(
  tx: Tx,
  actor: Actor,
  { note, today, ...input }: { id: string; seen: SeenVersion; note?: string; today: PlainDate },
): Promise<Application> {
  let elsewhere = false;
  const application = await takeStep(tx, actor, { ...input, action: 'withdraw' }, ({ status }) => {
    elsewhere = status === 'handed-over';
    return { detail: { note } };
  });
  await endIntake(tx, application.id, today);
  await withdrawCases(tx, actor, application.id, { note, today });
  const payload = { applicationId: application.id };
  tx.ledger.announce({ topic: APPLICATION_WITHDRAWN, payload });
  if (elsewhere) tx.ledger.announce({ topic: HANDED_OVER_WITHDRAWN, payload });
  return application;
}
