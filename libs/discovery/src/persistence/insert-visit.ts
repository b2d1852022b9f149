import type { Actor, PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Finding } from '../domain/findings';

export interface NewVisit {
  id: string;
  division: string;
  planId: string | null;
  leadId: string | null;
  householdId: string | null;
  visitedOn: PlainDate;
  /** Who went, by name: one or more. */
  visitors: readonly string[];
  findings: readonly Finding[];
  note: string | null;
}

const INSERT = `
  insert into visit (id, division, plan_id, lead_id, household_id, visited_on, visitors, findings, note, by_id, by_name)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

export async function insertVisit(tx: Tx, actor: Actor, visit: NewVisit): Promise<void> {
  const { id, division, planId, leadId, householdId, visitedOn, visitors, findings, note } = visit;
  const about = [id, division, planId, leadId, householdId];
  await rows(tx, INSERT, [...about, visitedOn, visitors, findings, note, actor.id, actor.name]);
}
