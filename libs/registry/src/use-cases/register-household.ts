import { covers } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import { sendAlong } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { v7 as uuidv7 } from 'uuid';
import type { NewHousehold } from '../domain/household';
import { refuse } from '../domain/registry.errors';
import { insertHousehold } from '../persistence/household.repository';

export interface HouseholdIds {
  id: string;
  /** In the order the members are given. */
  memberIds: string[];
}

/** Ids for a household about to be registered, so that what hangs on it can be sent along. */
export function newHouseholdIds({ members }: NewHousehold): HouseholdIds {
  return { id: uuidv7(), memberIds: members.map(() => uuidv7()) };
}

/**
 * Registers a household at the window, without waiting for it (`sendAlong`).
 * Refuses: `division-unknown`, `division-out-of-area`, `person-known` (with the household), `members-repeated`, `self-missing`.
 */
export function registerHousehold(
  tx: Tx,
  actor: Actor,
  household: NewHousehold,
  { id, memberIds }: HouseholdIds,
  joinedOn: PlainDate,
): void {
  if (!covers(actor, household.division)) throw refuse('division-out-of-area');
  const ids = household.members.map((member) => member.residentId);
  if (new Set(ids).size < ids.length) throw refuse('members-repeated');
  if (household.members.filter((member) => member.kinship === 'self').length !== 1) throw refuse('self-missing');
  sendAlong(tx, insertHousehold(tx, id, household, memberIds, joinedOn));
}
