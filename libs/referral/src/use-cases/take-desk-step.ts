import { next } from '@yimen/kernel';
import type { Actor } from '@yimen/kernel';
import { assertFresh } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay, may } from '@yimen/staff';
import type { Permission } from '@yimen/staff';
import type { Referral } from '../domain/referral';
import { refuse } from '../domain/referral.errors';
import { DESK_ACTIONS, isHeld, referralMachine } from '../domain/referral-states';
import type { DeskAction, ReferralStatus } from '../domain/referral-states';
import { lockReferral } from '../persistence/referral.repository';
import { moveReferral } from './move-referral';
import type { Told } from './move-referral';
import type { ReferralStep } from './referral-step';

export interface DeskStep extends ReferralStep {
  action: Exclude<DeskAction, 'claim'>;
}

export interface Opened {
  referral: Referral;
  /** Where the action leads. */
  to: ReferralStatus;
}

/**
 * A referral locked for one action of a department that holds it.
 * Refuses `not-allowed`, `referral-not-found`, `not-addressee`, `if-match-stale`, `referral-action-not-allowed`
 * (with what is allowed), `referral-held` (with who holds it).
 */
export async function openDeskStep(tx: Tx, actor: Actor, step: DeskStep): Promise<Opened> {
  assertMay(actor, permissionFor(step.action));
  const referral = await lockReferral(tx, step.id);
  assertAddressee(referral, actor);
  assertFresh(step.seen, referral.version);
  const to = next(referralMachine, referral.status, step.action);
  if (!to) throw notAllowed(referral, actor);
  if (!anybodysStep(step.action, referral) && !isHolder(referral, actor)) throw held(referral);
  return { referral, to };
}

/** The same, and taken; each starts the lease anew. Refuses as `openDeskStep`. */
export async function takeDeskStep(tx: Tx, actor: Actor, step: DeskStep, told: Told = {}): Promise<Referral> {
  const { referral, to } = await openDeskStep(tx, actor, step);
  return moveReferral(tx, actor, referral, { ...told, action: step.action, to, today: step.today });
}

/** What this actor could do with it now at the department's desk. */
export function allowedAtDesk(referral: Referral, actor: Actor): DeskAction[] {
  if (referral.toAgencyId !== actor.agencyId) return [];
  return DESK_ACTIONS.filter(
    (action) =>
      next(referralMachine, referral.status, action) !== null &&
      may(actor, permissionFor(action)) &&
      (anybodysStep(action, referral) || isHolder(referral, actor)),
  );
}

/** Seen through the area, but another agency's to handle. */
export function assertAddressee(referral: Referral, actor: Actor): void {
  if (referral.toAgencyId !== actor.agencyId) throw refuse('not-addressee', referral.toAgencyName);
}

export function held({ holderName: holder, leaseUntil }: Referral): Error {
  return refuse('referral-held', undefined, { holder, leaseUntil: leaseUntil?.toISOString() ?? null });
}

export function notAllowed(referral: Referral, actor: Actor): Error {
  const allowed = allowedAtDesk(referral, actor);
  return refuse('referral-action-not-allowed', undefined, { currentStatus: referral.status, allowed });
}

/** A colleague may give back what somebody who has left still holds; nothing else of it. */
function permissionFor(action: DeskAction): Permission {
  return action === 'release' ? 'referral.release' : 'referral.handle';
}

/** Nobody holds what is in the pool or parked, and a colleague may give back for one who is away. */
function anybodysStep(action: DeskAction, { status }: Referral): boolean {
  return action === 'claim' || action === 'release' || !isHeld(status);
}

/** It is this actor that has it in hand. */
export function isHolder(referral: Referral, actor: Actor): boolean {
  return referral.holderKind === actor.kind && referral.holderId === actor.id;
}
