import { arrowsOf, nameOfAction, nameOfState } from './drawn';
import type { Arrow, Drawn } from './drawn';
import { takerWords } from './words';

/**
 * The table as a Mermaid state diagram: statuses by their names, on the arrows the actions and who may. What leaves the
 * status as it is would hide the way, and is told below it.
 */
export function diagram(table: Drawn): string {
  const names = Object.keys(table.states).map((status) => `  state "${stateLabel(table, status)}" as ${idOf(status)}`);
  const ends = Object.entries(table.states).filter(([, { on }]) => Object.keys(on).length === 0);
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...names,
    `  [*] --> ${idOf(table.initial)}`,
    ...bundled(table).map(([{ from, to }, label]) => `  ${idOf(from)} --> ${idOf(to)} : ${label}`),
    ...ends.map(([status]) => `  ${idOf(status)} --> [*]`),
    '```',
  ].join('\n');
}

/** Mermaid reads a hyphen as the beginning of an arrow. */
const idOf = (status: string) => status.replaceAll('-', '_');

function stateLabel(table: Drawn, status: string): string {
  const name = nameOfState(table, status);
  const paused = table.states[status]?.clock === 'paused' && !name.includes('暂停');
  return paused ? `${name}（计时暂停）` : name;
}

/** One arrow from one status to another, however many actions lead there. */
function bundled(table: Drawn): [Arrow, string][] {
  const bundles = new Map<string, Arrow[]>();
  for (const arrow of arrowsOf(table).filter(({ from, to }) => from !== to)) {
    const key = `${arrow.from} ${arrow.to}`;
    bundles.set(key, [...(bundles.get(key) ?? []), arrow]);
  }
  return [...bundles.values()].map((arrows) => [
    arrows[0] as Arrow,
    arrows.map(({ action }) => actionLabel(table, action)).join('<br/>'),
  ]);
}

function actionLabel(table: Drawn, action: string): string {
  const by = takerWords(table.actions[action]?.by ?? []);
  return `${nameOfAction(table, action)}${by && `（${by}）`}`;
}
