import { allowedActions } from '@yimen/kernel';
import type { Actor } from '@yimen/kernel';
import { may } from '@yimen/staff';
import type { Permission } from '@yimen/staff';
import { refuse } from '../domain/monitoring.errors';
import type { Warning } from '../domain/warning';
import { FAMILY_ACTIONS, warningMachine } from '../domain/warning-states';

export type WarningPersonAction = 'dispose' | 'finish-follow-up' | 'apply';

const PERMISSION_OF: Readonly<Record<WarningPersonAction, Permission>> = {
  dispose: 'warning.dispose',
  'finish-follow-up': 'warning.dispose',
  apply: 'warning.apply',
};

/** What this actor could do with it now. */
export function allowedNow(
  { status, family, division }: Pick<Warning, 'status' | 'family' | 'division'>,
  actor: Actor,
): WarningPersonAction[] {
  const inStatus: readonly string[] = allowedActions(warningMachine, status);
  return FAMILY_ACTIONS[family].filter(
    (action) => inStatus.includes(action) && may(actor, PERMISSION_OF[action], division),
  );
}

/** Refuses `warning-action-not-allowed`, with what is allowed. */
export function assertAllowed(warning: Warning, action: WarningPersonAction, actor: Actor): void {
  const allowed = allowedNow(warning, actor);
  if (!allowed.includes(action))
    throw refuse('warning-action-not-allowed', undefined, { currentStatus: warning.status, allowed });
}
