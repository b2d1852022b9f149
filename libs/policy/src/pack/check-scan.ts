import { walk } from '../domain/rule/term';
import type { Term } from '../domain/rule/term';
import { cellNames } from '../domain/program/cell';
import { cellsBelow } from './cells-below';
import type { Faults } from './pack-fault';
import type { PolicyPack } from '../domain/pack/policy-pack';

/** What a search over everyone can never know: it was said at the window, or hangs on what the others get. */
const AT_WINDOW: readonly Term['op'][] = ['told', 'need-left-open'];

/** A programme that is searched for must not lean, however far down, on what only the window knows: neither verdict nor amount. */
export function checkScan({ program, programmes }: PolicyPack, faults: Faults): void {
  for (const { id, scan, for: level } of programmes) {
    if (scan === false) continue;
    const roots = [cellNames.eligible(id), cellNames.amount(id)].flatMap((name) => program[level].get(name) ?? []);
    const cells = roots.flatMap((root) => [...cellsBelow(program, root)]);
    const cell = cells.find(({ term }) => [...walk(term)].some(({ op }) => AT_WINDOW.includes(op)));
    if (cell)
      faults.error(['programmes', id], `普查时编译不了：经 ${cell.name} 用到只有窗口才知道的事，须写 scan: false`);
  }
}
