import { allowedActions, next } from '@yimen/kernel';
import type { Actor } from '@yimen/kernel';
import { assertFresh, refuseRequest } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import { assertMay, may } from '@yimen/staff';
import type { Permission } from '@yimen/staff';
import { hearing as table } from '../domain/procedures/hearing';
import { refuse } from './hearing.errors';
import type { Hearing, HearingAction, HearingStatus } from './hearing';
import { lockHearing, moveHearing } from './hearing.repository';
import type { HearingPatch } from './hearing.repository';

/** What the door asks; saying and saying nothing are one thing to do. */
export const HEARING_PERMISSIONS: Readonly<Record<HearingAction, Permission>> = {
  notify: 'hearing.notify',
  'record-statement': 'hearing.statement',
  'record-silence': 'hearing.statement',
  decide: 'hearing.decide',
  drop: 'hearing.drop',
};

export interface HearingStep {
  id: string;
  seen: SeenVersion;
  action: HearingAction;
}

export interface HearingTold {
  patch: HearingPatch;
  /** For the log; nothing about people. */
  detail?: Record<string, unknown>;
}

/**
 * One action on a hearing, the only way its status changes (I1): may the actor, is what they saw still so, does the table
 * allow it; `tell` refuses what else must hold and says what is written; then status and log line together.
 * `asked` may refuse first, by the hearing alone. Refuses `not-allowed`, `hearing-not-found`, `if-match-stale`,
 * `hearing-action-not-allowed` (with what is allowed).
 */
export async function takeHearingStep(
  tx: Tx,
  actor: Actor,
  { id, seen, action }: HearingStep,
  tell: (hearing: Hearing) => Promise<HearingTold> | HearingTold,
  asked: (hearing: Hearing) => Promise<void> | void = () => undefined,
): Promise<Hearing> {
  assertMay(actor, HEARING_PERMISSIONS[action]);
  const hearing = await lockHearing(tx, id);
  assertMay(actor, HEARING_PERMISSIONS[action], hearing.division);
  assertFresh(seen, hearing.version);
  await asked(hearing);
  const to = assertAllowed(hearing, action, actor);
  const { patch, detail } = await tell(hearing);
  const moved = await moveHearing(tx, hearing, to, patch);
  if (!moved) throw refuseRequest('if-match-stale');
  logHearing(tx, actor, hearing, { action, from: hearing.status, to, detail });
  return moved;
}

/** What this actor could do with it now. */
export function allowedNow({ status, division }: Pick<Hearing, 'status' | 'division'>, actor: Actor): HearingAction[] {
  const actions: HearingAction[] = allowedActions<HearingStatus, HearingAction>(table, status);
  return actions.filter((action) => may(actor, HEARING_PERMISSIONS[action], division));
}

function assertAllowed(hearing: Hearing, action: HearingAction, actor: Actor): HearingStatus {
  const to = next<HearingStatus, HearingAction>(table, hearing.status, action);
  if (to) return to;
  throw refuse('hearing-action-not-allowed', undefined, {
    currentStatus: hearing.status,
    allowed: allowedNow(hearing, actor),
  });
}

interface Line {
  action: string;
  from: HearingStatus | null;
  to: HearingStatus;
  detail?: Record<string, unknown>;
}

/** In the log of the application whose aid it concerns. */
export function logHearing(
  tx: Tx,
  actor: Actor,
  hearing: Pick<Hearing, 'id' | 'applicationId' | 'division' | 'programme'>,
  { action, from, to, detail }: Line,
): void {
  const { id: hearingId, applicationId, division, programme } = hearing;
  const told = { hearingId, programme, ...detail };
  tx.ledger.record(actor, { applicationId, division, action: `hearing-${action}`, from, to, detail: told });
}
