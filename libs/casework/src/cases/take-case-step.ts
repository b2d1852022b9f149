import { stopClocks } from '@yimen/deadlines';
import { next } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import { assertFresh, refuseRequest } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { Procedure } from '../domain/procedure';
import { procedureOf } from '../domain/procedures/procedures';
import { refuse } from './case.errors';
import type { CaseFile, CaseRecord } from './case-file';
import { addRecord, lockCase, moveCase, recordsOf } from './case.repository';
import { EFFECTS } from './effects';
import { wasObjected } from './guard';
import { GUARDS } from './guards';
import { logCase } from './log-case';
import { recordBody } from './record-body';
import { clockSubject, runClocks } from './run-clocks';
import { settleCase } from './settle-case';
import type { Told } from './told';
import { availableActions, mayTake } from './who-takes';

export interface CaseStep {
  id: string;
  seen: SeenVersion;
  action: string;
  told: Told;
  today: PlainDate;
}

/**
 * One action on a case, the only way its status changes (I1): does the table allow it, may the actor, is what they saw
 * still so, do the guards agree; then record, effects, status, clocks and log line, all or none.
 * Refuses `case-not-found`, `case-action-not-allowed` (with what is available), `not-allowed`, `if-match-stale`, and what
 * the guard of the action refuses.
 */
export async function takeCaseStep(tx: Tx, actor: Actor, step: CaseStep): Promise<CaseFile> {
  if (actor.kind !== 'system') assertMay(actor, 'case.act');
  const file = await lockCase(tx, step.id);
  const table = procedureOf(file);
  if (table.actions[step.action] && !mayTake(table, step.action, file, actor))
    throw refuseRequest('not-allowed', undefined, { permission: `case.${step.action}` });
  assertFresh(step.seen, file.version);
  const to = assertAvailable(table, file, step.action, actor);
  const records = await recordsOf(tx, file.id);
  const { told, today } = step;
  GUARDS[step.action]?.({ file, actor, told, today, records });
  return move(tx, actor, { table, file, to, records, step });
}

function assertAvailable(table: Procedure, file: CaseFile, action: string, actor: Actor): string {
  const to = next(table, file.status, action);
  if (to !== null) return to;
  throw refuse('case-action-not-allowed', undefined, {
    currentStatus: file.status,
    available: availableActions(table, file, actor),
  });
}

interface Move {
  table: Procedure;
  file: CaseFile;
  to: string;
  records: readonly CaseRecord[];
  step: CaseStep;
}

async function move(tx: Tx, actor: Actor, { table, file, to, records, step }: Move): Promise<CaseFile> {
  const { action, told, today } = step;
  const { records: kind, stops } = table.actions[action] ?? {};
  const ends = table.states[to]?.outcome;
  const patch = (await EFFECTS[action]?.(tx, actor, { file, told, today, records })) ?? {};
  if (kind) addRecord(tx, actor, file, { kind, body: recordBody(action, told), onDay: today });
  const ended = ends === undefined ? {} : { outcome: ends };
  const moved = await moveCase(tx, file, to, ends === undefined ? null : today, { ...patch, ...ended });
  if (!moved) throw refuseRequest('if-match-stale');
  if (stops) await stopClocks(tx, clockSubject(file), { on: today, steps: [stops] });
  await runClocks(tx, table, moved, { from: file.status, to, on: today, by: actor.name, again: wasObjected(records) });
  const detail = { programme: file.programme };
  logCase(tx, actor, file, { action, from: file.status, to, reason: patch.reason, detail });
  if (ends !== undefined) settleCase(tx, actor, moved, records);
  return moved;
}
