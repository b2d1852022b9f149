import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { Procedure } from '../domain/procedure';
import { procedureOf } from '../domain/procedures/procedures';
import type { CaseFile } from './case-file';
import { getCase, recordsOf } from './case.repository';
import { wasObjected } from './guard';
import { logCase } from './log-case';
import { clocksDiffer, movable } from './migrate-rule';
import { holdChosen, pinVersion } from './migrate.repository';
import type { Chosen } from './migrate.repository';
import { runClocks } from './run-clocks';

interface One {
  id: string;
  chosen: Chosen;
  tables: readonly Procedure[];
  today: PlainDate;
}

/** One case goes on by another version of its table. False where it is none of the chosen any more, or can't be moved. */
export async function migrateCase(tx: Tx, actor: Actor, { id, chosen, tables, today }: One): Promise<boolean> {
  if (!(await holdChosen(tx, chosen, id))) return false;
  const file = await getCase(tx, id);
  const target = procedureOf({ procedure: chosen.procedure, procedureVersion: chosen.to }, tables);
  const from = tables.find(({ name, version }) => name === file.procedure && version === file.procedureVersion);
  if (!from || movable(from, target, file.status).whyNot !== null) return false;
  await pinVersion(tx, id, target.version);
  await alignClocks(tx, actor, { file, from, target, today });
  const { status, programme } = file;
  const detail = { programme, procedureVersion: { from: from.version, to: target.version } };
  logCase(tx, actor, file, { action: 'migrate', from: status, to: status, detail });
  return true;
}

interface Align {
  file: CaseFile;
  from: Procedure;
  target: Procedure;
  today: PlainDate;
}

/** To the clocks it is as if the case came from the old table's step to the new one's. */
async function alignClocks(tx: Tx, actor: Actor, { file, from, target, today }: Align): Promise<void> {
  const { status: to } = file;
  const was = from.states[to];
  if (!was || !clocksDiffer(was, target.states[to])) return;
  const before = `${to}@${from.version}`;
  const table = { ...target, states: { ...target.states, [before]: was } };
  const again = wasObjected(await recordsOf(tx, file.id));
  await runClocks(tx, table, file, { from: before, to, on: today, by: actor.name, again });
}
