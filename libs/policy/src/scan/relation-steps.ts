import { partsOf } from '../domain/rule/term';
import type { Term } from '../domain/rule/term';
import type { Cell } from '../domain/program/cell';
import type { Fact } from '../domain/vocabulary/fact';
import { factSql, holderOf } from './fact-sql';
import type { Relation } from './relation';
import type { ScanColumns } from './scan-columns';
import type { ScanPlan } from './scan-plan';

/** Facts as columns: the objects they lie in first, so that each is looked up once a row. */
export function addFacts(relation: Relation, facts: readonly Fact[], columns: ScanColumns): Relation {
  const holders = facts.flatMap((fact) => holderOf(fact) ?? []).map(({ name, sql }): [string, string] => [name, sql]);
  const read = facts.map((fact): [string, string] => [columns.fact(fact), factSql(fact, columns.date)]);
  return relation.step(new Map(holders)).step(new Map(read));
}

/** The cells of a stage that are columns, those that build on others after them. */
export function addCells(relation: Relation, cells: readonly Cell[], columns: ScanColumns, plan: ScanPlan): Relation {
  const open = new Set(cells);
  while (open.size > 0) {
    const ready = [...open].filter((cell) => !columnsUnder(cell.term, plan).some((under) => open.has(under)));
    relation.step(new Map(ready.map((cell) => [columns.cellName(cell), columns.sql(cell.term)])));
    for (const cell of ready) open.delete(cell);
  }
  return relation;
}

/** The columns a term names, through cells written in place. */
function columnsUnder(term: Term, plan: ScanPlan): Cell[] {
  if (term.op === 'aggregate' && term.list === 'members') return [];
  if (term.op !== 'cell') return partsOf(term).flatMap((part) => columnsUnder(part, plan));
  const cell = plan.stages.cellAt(term.cell);
  return plan.isColumn(cell) ? [cell] : columnsUnder(cell.term, plan);
}
