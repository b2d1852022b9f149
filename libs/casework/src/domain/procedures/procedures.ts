import { machineFaults } from '@yimen/kernel';
import type { Procedure } from '../procedure';
import { refuse } from '../casework.errors';
import { basicLiving } from './basic-living';
import { subsidy } from './subsidy';
import { urgentAid } from './urgent-aid';

/** Every table a running case may have started with, all versions; of one name the last is what new cases get. */
export const PROCEDURES: readonly Procedure[] = [basicLiving, subsidy, urgentAid];

/** The table new cases of that name start with, or null for one that has none here (departmental: a referral). */
export function newestProcedure(name: string, tables = PROCEDURES): Procedure | null {
  return tables.filter((table) => table.name === name).at(-1) ?? null;
}

/** The table a case keeps (I9). Refuses `procedure-unknown` for a version this service doesn't have. */
export function procedureOf({ procedure, procedureVersion }: CaseTable, tables = PROCEDURES): Procedure {
  const table = tables.find(({ name, version }) => name === procedure && version === procedureVersion);
  if (!table) throw refuse('procedure-unknown', `${procedure}@${procedureVersion}`);
  return table;
}

interface CaseTable {
  procedure: string;
  procedureVersion: number;
}

/**
 * What is wrong with a table beyond what any machine may have wrong: an action that leads somewhere but says not who may
 * take it, one that is declared and never possible, an end without outcome, an outcome that isn't an end.
 */
export function procedureFaults(table: Procedure): string[] {
  const used = new Set(Object.values(table.states).flatMap(({ on }) => Object.keys(on)));
  const undeclared = [...used].filter((action) => !(action in table.actions));
  const idle = Object.keys(table.actions).filter((action) => !used.has(action));
  const ends = Object.entries(table.states).filter(
    ([, state]) => (Object.keys(state.on).length === 0) !== (state.outcome !== undefined),
  );
  return [
    ...machineFaults(table),
    ...undeclared.map((action) => `${table.name}: '${action}' says not who may`),
    ...idle.map((action) => `${table.name}: '${action}' is never possible`),
    ...ends.map(([status]) => `${table.name}: '${status}' is an end without outcome, or an outcome without end`),
  ];
}
