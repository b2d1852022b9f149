import { addDays } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import { recordFacts } from '@yimen/monitoring';
import type { Tx } from '@yimen/platform';
import { v7 as uuidv7 } from 'uuid';
import { refuse } from '../domain/discovery.errors';
import { contradicts, isHardship, isMet } from '../domain/findings';
import { insertVisit } from '../persistence/insert-visit';
import type { NewVisit } from '../persistence/insert-visit';

const LATEST_DAYS = 30;

export type VisitTold = Pick<NewVisit, 'visitedOn' | 'visitors' | 'findings'> & { note?: string };
type About = Pick<NewVisit, 'division' | 'planId' | 'leadId' | 'householdId'>;

/**
 * Writes a visit down and, of a household known here, what it makes true: somebody was met, hardship was found (source
 * `visits`). Refuses `visit-day-impossible`, `visit-contradicts-itself`.
 */
export async function recordVisit(
  tx: Tx,
  actor: Actor,
  about: About,
  { note = null, ...told }: Omit<VisitTold, 'note'> & { note?: string | null },
  today: PlainDate,
): Promise<void> {
  const { visitedOn, findings } = told;
  if (visitedOn > today || visitedOn < addDays(today, -LATEST_DAYS)) throw refuse('visit-day-impossible');
  if (contradicts(findings)) throw refuse('visit-contradicts-itself');
  await insertVisit(tx, actor, { id: uuidv7(), ...about, ...told, note });
  const { householdId } = about;
  if (householdId === null) return;
  const them = { householdId, memberId: null };
  const facts = [
    ...(isMet(findings) ? [{ ...them, kind: 'contact' as const, value: visitedOn }] : []),
    ...(isHardship(findings) ? [{ ...them, kind: 'hardship-found' as const, value: true }] : []),
  ];
  await recordFacts(tx, { source: 'visits', asOf: visitedOn, facts });
}
