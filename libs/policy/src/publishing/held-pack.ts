import { allowedActions } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';
import type { PackAction, PackStatus } from './pack-states';
import { packMachine } from './pack-states';

/** `chongqing@2026-12-01`; nothing in it needs an escape in an address. */
export const PACK_REF = /^[a-z][a-z-]{0,39}@\d{4}-\d{2}-\d{2}$/;

/** A policy pack on its way, without its text. */
export interface HeldPack {
  id: string;
  ref: string;
  name: string;
  /** 12 digits: the place it is for. */
  division: string;
  status: PackStatus;
  version: number;
  effectiveFrom: PlainDate | null;
  /** Why it was proposed, or why it was rejected. */
  reason: string | null;
  /** ISO, UTC. */
  publishedAt: string | null;
  /** Officer id. */
  proposedBy: string | null;
}

/** What the status lets this person do: nobody publishes what they proposed. */
export function actionsFor({ status, proposedBy }: HeldPack, person: { id: string }): PackAction[] {
  const allowed = allowedActions(packMachine, status);
  return proposedBy === person.id ? allowed.filter((action) => action !== 'publish') : allowed;
}
