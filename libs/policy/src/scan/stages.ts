import { partsOf } from '../domain/rule/term';
import type { CellRef, Term, TermOf } from '../domain/rule/term';
import type { Cell, Program } from '../domain/program/cell';

export type MemberAggregate = TermOf<'aggregate'> & { list: 'members' };

/**
 * In which stage each cell can be computed. Stage 0 knows the facts; people's values of stage n are summed up over the
 * household before its stage n + 1, whose values their stage n + 1 may use.
 */
export class Stages {
  private readonly known = new Map<Cell, number>();

  constructor(private readonly program: Program) {}

  ofCell(ref: CellRef): number {
    const cell = this.cellAt(ref);
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    const stage = this.ofTerm(cell.term);
    this.known.set(cell, stage);
    return stage;
  }

  ofTerm(term: Term): number {
    return Math.max(0, ...[...this.leaves(term)]);
  }

  cellAt({ level, name }: CellRef): Cell {
    const cell = this.program[level].get(name);
    if (!cell) throw new Error(`no cell ${level} ${name}`);
    return cell;
  }

  private *leaves(term: Term): Generator<number> {
    if (isOverMembers(term)) yield 1 + Math.max(0, ...insideOf(term).map((part) => this.ofTerm(part)));
    else if (term.op === 'cell') yield this.ofCell(term.cell);
    else if (isSize(term)) yield 1;
    else for (const part of partsOf(term)) yield* this.leaves(part);
  }
}

/** How many people there are is itself counted over them. */
export function isSize(term: Term): boolean {
  return (term.op === 'fact' || term.op === 'has') && term.fact.computed === 'size';
}

export function isOverMembers(term: Term): term is MemberAggregate {
  return term.op === 'aggregate' && term.list === 'members';
}

export function insideOf({ where, value }: TermOf<'aggregate'>): Term[] {
  return [where, value].filter((part): part is Term => part !== undefined);
}
