import { isFinal, next } from '@yimen/kernel';
import type { Actor } from '@yimen/kernel';
import { assertFresh, refuseRequest } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import { assertMay, may } from '@yimen/staff';
import { actionsOf } from '../domain/actions-of';
import type { Application, PersonAction } from '../domain/application';
import { applicationMachine } from '../domain/application-states';
import type { ApplicationAction, ApplicationStatus } from '../domain/application-states';
import { refuse } from '../domain/casework.errors';
import { lockApplication, moveApplication } from '../persistence/application.repository';
import type { ApplicationPatch } from '../persistence/application.repository';
import { releaseApplicants } from '../persistence/submit.repository';

export interface Step {
  id: string;
  seen: SeenVersion;
  action: PersonAction;
}

export interface Told {
  patch?: ApplicationPatch;
  reason?: string;
  detail?: Record<string, unknown>;
}

/**
 * One action on an application, the only way its status changes (I1): may the actor, is what they saw still so,
 * does the table allow it, then status and log line together. `tell` says what else is written.
 * Refuses `not-allowed`, `application-not-found`, `if-match-stale`, `action-not-allowed` (with what is allowed).
 */
export async function takeStep(
  tx: Tx,
  actor: Actor,
  { id, seen, action }: Step,
  tell: (application: Application) => Told | Promise<Told> = () => ({}),
): Promise<Application> {
  assertMay(actor, `application.${action}`);
  const application = await lockApplication(tx, id);
  assertMay(actor, `application.${action}`, application.division);
  assertFresh(seen, application.version);
  const to = assertAllowed(application, action, actor);
  return move(tx, actor, application, { action, to, ...(await tell(application)) });
}

/** What this actor could do with it now. */
export function allowedNow(
  application: Pick<Application, 'status' | 'channel' | 'division'>,
  actor: Actor,
): PersonAction[] {
  const actions = actionsOf(application).filter((action) => action !== 'conclude' && action !== 'hand-back');
  return actions.filter((action) => may(actor, `application.${action}`, application.division));
}

/** Where the action leads. Refuses `action-not-allowed`, with what this actor may. */
function assertAllowed(application: Application, action: ApplicationAction, actor: Actor): ApplicationStatus {
  const to = next(applicationMachine, application.status, action);
  if (to && actionsOf(application).includes(action)) return to;
  throw refuse('action-not-allowed', undefined, {
    currentStatus: application.status,
    allowed: allowedNow(application, actor),
  });
}

interface Move extends Told {
  action: ApplicationAction;
  to: ApplicationStatus;
}

/** Status, version, log line; a final status frees the people in it for another application. */
export async function move(tx: Tx, actor: Actor, application: Application, step: Move): Promise<Application> {
  const closes = isFinal(applicationMachine, step.to);
  const moved = await moveApplication(tx, application, step.to, closes, step.patch ?? {});
  if (!moved) throw refuseRequest('if-match-stale');
  if (closes) await releaseApplicants(tx, application.id);
  const { action, to, reason, detail } = step;
  const { id: applicationId, division, status: from } = application;
  tx.ledger.record(actor, { applicationId, division, action, from, to, reason, detail });
  return moved;
}
