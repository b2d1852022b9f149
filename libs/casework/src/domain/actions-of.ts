import { allowedActions } from '@yimen/kernel';
import type { Application } from './application';
import { applicationMachine } from './application-states';
import type { ApplicationAction } from './application-states';

/** What the table allows, less what makes no sense the way it came: one that was handed to us goes back, not on. */
export function actionsOf({ status, channel }: Pick<Application, 'status' | 'channel'>): ApplicationAction[] {
  const never: ApplicationAction = channel === 'handover' ? 'hand-over' : 'send-back';
  return allowedActions(applicationMachine, status).filter((action) => action !== never);
}
