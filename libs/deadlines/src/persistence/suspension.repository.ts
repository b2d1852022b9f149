import type { PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { refuse } from '../domain/deadline.errors';

const OPEN = `
  insert into suspension (deadline_id, paused_on, reason, waiting_for, opened_by)
  select id, $2, $3, $4, $5 from unnest($1::uuid[]) id`;
const CLOSE = `
  update suspension set resumed_on = greatest(paused_on, $2::date), closed_by = $3
   where deadline_id = any ($1) and resumed_on is null`;

const OVERLAP = '23P01';

export interface Pause {
  from: PlainDate;
  /** Code, or Chinese. */
  reason: string;
  waitingFor: string;
  by: string;
}

/** Refuses `suspension-overlaps`, where somebody else was quicker. */
export async function openSuspensions(tx: Tx, deadlineIds: readonly string[], pause: Pause): Promise<void> {
  try {
    await rows(tx, OPEN, [deadlineIds, pause.from, pause.reason, pause.waitingFor, pause.by]);
  } catch (error) {
    throw (error as { code?: string }).code === OVERLAP ? refuse('suspension-overlaps') : error;
  }
}

/** `by` is null where the clock was stopped for good. */
export async function closeSuspensions(
  tx: Tx,
  deadlineIds: readonly string[],
  on: PlainDate,
  by: string | null,
): Promise<void> {
  if (deadlineIds.length > 0) await rows(tx, CLOSE, [deadlineIds, on, by]);
}
