import type { Actor, Role } from '@yimen/kernel';
import type { Procedure, Taker } from '../domain/procedure';
import type { CaseFile } from './case-file';

/** Who confirms in this case, as its pack says (LAW 44; M7). */
export function confirmerOf({ terms }: Pick<CaseFile, 'terms'>): Role {
  return terms.confirms === 'township' ? 'township-reviewer' : 'county-officer';
}

function roleOf(taker: Taker, file: Pick<CaseFile, 'terms'>): Taker {
  return taker === 'confirmer' ? confirmerOf(file) : taker;
}

/** Whether the table lets this actor take the action in this case: by a role given for an area that covers it. */
export function mayTake(table: Procedure, action: string, file: Pick<CaseFile, 'terms' | 'division'>, actor: Actor) {
  const takers = (table.actions[action]?.by ?? []).map((taker) => roleOf(taker, file));
  if (actor.kind === 'system') return takers.includes('system');
  return actor.grants.some(({ role, prefix }) => takers.includes(role) && file.division.startsWith(prefix));
}

/** What this actor could do with the case now. */
export function availableActions(
  table: Procedure,
  file: Pick<CaseFile, 'status' | 'terms' | 'division'>,
  actor: Actor,
): { action: string; name: string }[] {
  return Object.keys(table.states[file.status]?.on ?? {})
    .filter((action) => mayTake(table, action, file, actor))
    .map((action) => ({ action, name: String(table.actions[action]?.name) }));
}
