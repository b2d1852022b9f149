import { next } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';
import type { Procedure } from '../../domain/procedure';
import { procedureOf } from '../../domain/procedures/procedures';

/** One line of the log of a finished case. */
export interface HistoryStep {
  on: PlainDate;
  action: string;
  /** Role by which it was taken; `system` for a sweeper. */
  by: string;
  from: string;
  to: string;
}

/** A finished case as it really ran, by the table it started with; nothing of anybody in it. */
export interface History {
  story: string;
  procedure: string;
  version: number;
  /** Who confirmed, by its pack. */
  confirms: 'county' | 'township';
  steps: HistoryStep[];
  outcome: string;
}

/** What in a table contradicts a history that ran by it; nothing where it would run so again. */
export function contradictions(history: History, tables?: readonly Procedure[]): string[] {
  const { story, procedure, version, steps, outcome } = history;
  const table = procedureOf({ procedure, procedureVersion: version }, tables);
  const first = steps[0]?.from;
  const [end] = steps.slice(-1).map(({ to }) => table.states[to]?.outcome);
  return [
    ...(first === table.initial ? [] : [`begins with '${table.initial}', not '${first}'`]),
    ...steps.flatMap((step, index) => faults(table, history, step, index)),
    ...(end === outcome ? [] : [`ends with '${end}', not '${outcome}'`]),
  ].map((fault) => `${story}, ${procedure}@${version}: ${fault}`);
}

function faults(table: Procedure, { confirms }: History, { on, action, by, from, to }: HistoryStep, index: number) {
  const step = `step ${index + 1} (${on} '${action}' in '${from}')`;
  if (!table.states[from]) return [`${step}: there is no '${from}'`];
  const leads = next(table, from, action);
  const confirmer = confirms === 'township' ? 'township-reviewer' : 'county-officer';
  const takers: readonly string[] = (table.actions[action]?.by ?? []).map((one) =>
    one === 'confirmer' ? confirmer : one,
  );
  return [
    ...(leads === to ? [] : [`${step}: leads to '${leads}', not '${to}'`]),
    ...(takers.includes(by) ? [] : [`${step}: not for '${by}'`]),
  ];
}
