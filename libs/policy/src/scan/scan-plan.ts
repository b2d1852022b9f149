import { walk } from '../domain/rule/term';
import type { Term } from '../domain/rule/term';
import type { PolicyPack, Programme } from '../domain/pack/policy-pack';
import { cellNames } from '../domain/program/cell';
import type { Cell } from '../domain/program/cell';
import type { Fact } from '../domain/vocabulary/fact';
import { FACTS } from '../domain/vocabulary/facts';
import { insideOf, isOverMembers, isSize, Stages } from './stages';
import type { MemberAggregate } from './stages';

/** What a programme gives the household in the scan. */
export interface Paid {
  programme: Programme;
  /** The amount's cell, household's or member's. */
  cell: Cell;
}

/** Everything a scan computes, found by following the programmes' verdicts and amounts down to the facts. */
export class ScanPlan {
  readonly stages: Stages;
  readonly cells = new Set<Cell>();
  readonly facts = { household: new Set<Fact>(), member: new Set<Fact>() };
  readonly parameters = new Set<string>();
  readonly lists = new Set<string>();
  /** Aggregates over members, each once, by what they say. */
  readonly aggregates = new Map<string, MemberAggregate>();
  readonly paid: Paid[] = [];
  private readonly uses = new Map<Cell, number>();

  constructor(
    readonly pack: PolicyPack,
    readonly programmes: readonly Programme[],
  ) {
    this.stages = new Stages(pack.program);
    this.facts.household.add(FACTS.household.get('residence') as Fact);
    for (const programme of programmes) this.addProgramme(programme);
  }

  /**
   * A value used once is written where it is used; so is one that only gives a column, a sum or a number another name, and
   * one gathered from a short list: mostly what stands before it has decided, and it isn't asked.
   */
  isColumn(cell: Cell): boolean {
    return (this.uses.get(cell) ?? 0) !== 1 && !IN_PLACE.has(cell.term.op);
  }

  /** After the last sums over people nothing but households is left to do. */
  lastStage(): number {
    const cells = [...this.cells].map((cell) => this.stages.ofCell(cell) + (cell.level === 'member' ? 1 : 0));
    const sums = [...this.aggregates.values()].map((term) => this.stageOfSum(term) + 1);
    return Math.max(1, ...cells, ...sums);
  }

  /** The cells of a level that are columns of this stage. */
  columnsAt(level: Cell['level'], stage: number): Cell[] {
    const here = (cell: Cell) => cell.level === level && this.isColumn(cell) && this.stages.ofCell(cell) === stage;
    return [...this.cells].filter(here);
  }

  /** The sums over people of this stage, by what they say. */
  sumsAt(stage: number): [string, MemberAggregate][] {
    return [...this.aggregates].filter(([, term]) => this.stageOfSum(term) === stage);
  }

  /** Amounts paid to members apart, in the stage in which both verdict and amount are known; `at` numbers them. */
  paidAt(stage: number): (Paid & { at: number })[] {
    const numbered = this.paid.map((paid, at) => ({ ...paid, at }));
    return numbered.filter(({ cell, programme }) => {
      if (cell.level !== 'member') return false;
      const verdict = this.stages.ofCell({ level: 'member', name: cellNames.eligible(programme.id) });
      return Math.max(this.stages.ofCell(cell), verdict) === stage;
    });
  }

  private stageOfSum(term: MemberAggregate): number {
    return Math.max(0, ...insideOf(term).map((part) => this.stages.ofTerm(part)));
  }

  private addProgramme(programme: Programme): void {
    const verdict = this.stages.cellAt({ level: 'household', name: cellNames.eligible(programme.id) });
    this.addRoot(verdict);
    if (!programme.pays) return;
    const cell = this.stages.cellAt({ level: programme.for, name: cellNames.amount(programme.id) });
    this.addRoot(cell);
    if (programme.for === 'member')
      this.addRoot(this.stages.cellAt({ level: 'member', name: cellNames.eligible(programme.id) }));
    this.paid.push({ programme, cell });
  }

  private addRoot(cell: Cell): void {
    this.use(cell, 2);
  }

  private use(cell: Cell, times: number): void {
    this.uses.set(cell, (this.uses.get(cell) ?? 0) + times);
    if (this.cells.has(cell)) return;
    this.cells.add(cell);
    this.addTerm(cell.term, cell.level);
  }

  private addTerm(whole: Term, level: 'household' | 'member'): void {
    for (const term of walk(whole)) {
      if (term.op === 'standard') this.parameters.add(term.parameter);
      if (isSize(term)) this.aggregates.set(SIZE_KEY, SIZE);
      else if (term.op === 'fact' || term.op === 'has') this.addFact(term.fact);
      if (isOverMembers(term)) this.aggregates.set(keyOf(term), term);
      else if (term.op === 'aggregate') this.lists.add(term.list);
      if (term.op === 'cell') this.addCell(this.stages.cellAt(term.cell), term, whole, level);
    }
  }

  /** What crosses from one level to the other is a column, whatever its uses. */
  private addCell(cell: Cell, term: Term, whole: Term, level: 'household' | 'member'): void {
    const near = cell.level === level && !insideMemberAggregate(whole, term);
    this.use(cell, near ? 1 : 2);
  }

  private addFact(fact: Fact): void {
    if (fact.level === 'household' || fact.level === 'member') this.facts[fact.level].add(fact);
  }
}

const IN_PLACE: ReadonlySet<Term['op']> = new Set(['fact', 'standard', 'literal', 'date', 'aggregate'] as const);

const SIZE_KEY = 'size';
const SIZE: MemberAggregate = { op: 'aggregate', type: { kind: 'int' }, fn: 'count', list: 'members' };

export function keyOf(term: Term): string {
  return isSize(term) ? SIZE_KEY : JSON.stringify(term);
}

function insideMemberAggregate(whole: Term, sought: Term): boolean {
  return [...walk(whole)].some((term) => isOverMembers(term) && [...walk(term)].includes(sought));
}
