import type { Actor, PlainDate } from '@yimen/kernel';
import { rows, sendAlong } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { v7 as uuidv7 } from 'uuid';
import { refuse } from './publicity.errors';
import { lockPublicity, takeDown } from './publicity.repository';

export interface ObjectionToHear {
  caseId: string;
  /** Left out: the one that was posted last. */
  publicityId?: string;
  /** Left out: anonymous. */
  from?: string;
  text: string;
  today: PlainDate;
}

const INSERT = `
  insert into publicity_objection (id, publicity_id, case_id, application_id, division, objector, text, received_on,
    received_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/**
 * 异议: kept as it was said, and what hangs comes down, for it has to be looked into again (民发〔2021〕57号 第19条).
 * Refuses `publicity-over` where nothing hangs: it came down, its last day is over, or it never was.
 */
export async function objectToPublicity(
  tx: Tx,
  actor: Actor,
  { caseId, publicityId, from, text, today }: ObjectionToHear,
): Promise<{ id: string; publicityId: string }> {
  const publicity = await lockPublicity(tx, caseId, publicityId);
  if (publicity?.status !== 'posted' || today > publicity.endsOn) throw refuse('publicity-over');
  await takeDown(tx, caseId, today, 'objection');
  const id = uuidv7();
  const { applicationId, division } = publicity;
  const said = [id, publicity.id, caseId, applicationId, division, from ?? null, text, today, actor.name];
  sendAlong(tx, rows(tx, INSERT, said));
  return { id, publicityId: publicity.id };
}
