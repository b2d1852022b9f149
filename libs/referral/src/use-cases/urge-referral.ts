import { next } from '@yimen/kernel';
import type { Actor } from '@yimen/kernel';
import { assertFresh } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { Referral } from '../domain/referral';
import { refuse } from '../domain/referral.errors';
import { referralMachine } from '../domain/referral-states';
import { lockReferral, noteUrged } from '../persistence/referral.repository';
import { recordMove } from './record-move';
import type { ReferralStep } from './referral-step';
import { notAllowedAtWindow } from './take-window-step';

export interface UrgeInput extends ReferralStep {
  note?: string;
}

/**
 * 催办: says to the department that somebody waits; it finds the line in its log and its event feed. Once a legal day is
 * enough, whoever urges. No status and no version changes: nobody's work is put out of date by being urged.
 * Refuses `urged-today`, `referral-action-not-allowed`.
 */
export async function urgeReferral(tx: Tx, actor: Actor, { id, seen, today, note }: UrgeInput): Promise<Referral> {
  assertMay(actor, 'referral.urge');
  const referral = await lockReferral(tx, id);
  assertMay(actor, 'referral.urge', referral.division);
  assertFresh(seen, referral.version);
  if (!next(referralMachine, referral.status, 'urge')) throw notAllowedAtWindow(referral, actor);
  const urged = await noteUrged(tx, id, today);
  if (!urged) throw refuse('urged-today');
  recordMove(tx, actor, urged, urged.status, {
    action: 'urge',
    to: urged.status,
    note,
    detail: { urged: urged.urged },
  });
  return urged;
}
