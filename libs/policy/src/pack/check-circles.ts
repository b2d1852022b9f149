import type { Cell, Program } from '../domain/program/cell';
import { cellsIn } from './cells-below';
import type { Faults } from './pack-fault';

/** Programmes that wait for each other's verdict never get one. */
export function checkCircles(program: Program, faults: Faults): void {
  const done = new Set<Cell>();
  const visit = (cell: Cell, above: readonly Cell[]): void => {
    if (done.has(cell)) return;
    if (above.includes(cell)) return circle([...above.slice(above.indexOf(cell)), cell], faults);
    for (const below of cellsIn(program, cell)) visit(below, [...above, cell]);
    done.add(cell);
  };
  for (const cells of [program.household, program.member]) for (const cell of cells.values()) visit(cell, []);
}

function circle(round: readonly Cell[], faults: Faults): void {
  const programmes = round.flatMap(({ name }) =>
    name.startsWith('eligible:') ? [name.slice('eligible:'.length)] : [],
  );
  faults.error(
    ['programmes', programmes[0] ?? ''],
    `项目之间绕了一圈：${[...new Set(programmes)].join(' → ')} → ${programmes[0]}`,
  );
}
