import { evaluator } from '../domain/rule/evaluate';
import { ExpressionFault } from '../language/fault';
import { BOOL } from '../domain/rule/kind';
import type { Type } from '../domain/rule/kind';
import type { Names, Scope } from '../language/names';
import { own } from '../domain/rule/own';
import { readExpression } from '../language/read-expression';
import type { Term } from '../domain/rule/term';
import type { PackDocument, ProgrammeDocument } from '../domain/pack/pack-document';
import type { Faults, PackFault } from './pack-fault';
import { kindOf } from '../domain/pack/unit';
import { cellNames } from '../domain/program/cell';
import type { Cell, Program } from '../domain/program/cell';

type CellLevel = 'household' | 'member';
type Path = PackFault['path'];

/** Said where the fault was found already. */
class Echo extends ExpressionFault {}

/** Reads every expression of a pack into cells; what is wrong with one is added to `faults` and the cell left out. */
export class ProgramBuilder implements Names {
  readonly cells = { household: new Map<string, Cell>(), member: new Map<string, Cell>() };
  private readonly reading: string[] = [];
  private readonly broken = new Set<string>();

  constructor(
    private readonly document: PackDocument,
    private readonly faults: Faults,
  ) {}

  get program(): Program {
    return this.cells;
  }

  /** Reads an expression that stands at `path`; null where it is faulty. */
  read(path: Path, text: string, level: Scope['level'], atWindowOnly = false): Term | null {
    const scope: Scope = { names: this, level, atWindowOnly };
    try {
      return readExpression(text, scope);
    } catch (error) {
      if (!(error instanceof ExpressionFault)) throw error;
      if (!(error instanceof Echo)) this.faults.error(path, error.message, error.offset);
      return null;
    }
  }

  /** The same, where a condition is wanted. */
  readCondition(path: Path, text: string, level: Scope['level'], atWindowOnly = false): Term | null {
    const term = this.read(path, text, level, atWindowOnly);
    if (!term || term.type.kind === 'bool') return term;
    this.faults.error(path, '这里要写一个条件（是或否）');
    return null;
  }

  fault(path: Path, detail: string): void {
    this.faults.error(path, detail);
  }

  put(level: CellLevel, name: string, term: Term): void {
    this.cells[level].set(name, { level, name, term, evaluate: evaluator(term) });
  }

  definition(level: CellLevel, name: string): Type | null {
    const known = this.cells[level].get(name);
    if (known) return known.term.type;
    const definition = own(this.document.definitions[level], name);
    if (!definition) return null;
    const key = `${level}.${name}`;
    if (this.broken.has(key)) throw new Echo('');
    if (this.reading.includes(key)) {
      const round = [...this.reading.slice(this.reading.indexOf(key)), key].map((at) => at.split('.')[1]);
      throw new ExpressionFault(`定义绕了一圈又用到自己：${round.join(' → ')}`);
    }
    this.reading.push(key);
    const term = this.read(['definitions', level, name, 'is'], definition.is, level);
    this.reading.pop();
    if (!term) {
      this.broken.add(key);
      throw new Echo('');
    }
    this.put(level, name, term);
    return term.type;
  }

  parameter(id: string): Type | null {
    const parameter = own(this.document.parameters, id);
    return parameter ? { kind: kindOf(parameter.unit) } : null;
  }

  programme(id: string): CellLevel | null {
    return this.document.programmes.find((programme) => programme.id === id)?.for ?? null;
  }

  /** Verdicts are known by name before their rules are read, so that programmes may speak of each other. */
  putVerdict(programme: ProgrammeDocument): void {
    const rules = programme.rules.map((rule): Term => {
      return { op: 'cell', type: BOOL, cell: { level: programme.for, name: cellNames.rule(programme.id, rule.id) } };
    });
    const sign = programme.decides === 'any' ? '||' : '&&';
    const verdict = rules.reduce((left, right) => ({ op: 'logic', type: BOOL, sign, left, right }));
    const name = cellNames.eligible(programme.id);
    this.put(programme.for, name, verdict);
    if (programme.for === 'household') return;
    const where: Term = { op: 'cell', type: BOOL, cell: { level: 'member', name } };
    this.put('household', name, { op: 'aggregate', type: BOOL, fn: 'exists', list: 'members', where });
  }
}
