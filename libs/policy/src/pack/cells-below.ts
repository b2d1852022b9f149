import { walk } from '../domain/rule/term';
import type { Cell, Program } from '../domain/program/cell';

/** The cells a cell is made of, directly. */
export function cellsIn(program: Program, cell: Cell): Cell[] {
  const refs = [...walk(cell.term)].flatMap((term) => (term.op === 'cell' ? [term.cell] : []));
  return refs.flatMap(({ level, name }) => program[level].get(name) ?? []);
}

/** A cell and all it is made of, each once. */
export function* cellsBelow(program: Program, cell: Cell, seen = new Set<Cell>()): Generator<Cell> {
  if (seen.has(cell)) return;
  seen.add(cell);
  yield cell;
  for (const inner of cellsIn(program, cell)) yield* cellsBelow(program, inner, seen);
}
