import type { PlainDate } from '@yimen/kernel';
import { rowOn } from '../domain/pack/row-on';
import { kindOf, valueOf } from '../domain/pack/unit';
import type { CellRef, Term, TermOf } from '../domain/rule/term';
import type { Cell } from '../domain/program/cell';
import type { Fact } from '../domain/vocabulary/fact';
import { contribution, gathered, overEntries } from './aggregate-sql';
import { elapsedSql } from './elapsed-sql';
import { entryFactSql } from './fact-sql';
import { keyOf } from './scan-plan';
import type { ScanPlan } from './scan-plan';
import { isSize } from './stages';
import type { MemberAggregate } from './stages';
import { literalSql, termSql } from './term-sql';
import type { Columns } from './term-sql';

/** What each fact, figure, cell and sum is called in the statement, and how a term is written with these names. */
export class ScanColumns implements Columns {
  readonly date: string;
  private readonly names = new Map<object | string, string>();

  constructor(
    private readonly plan: ScanPlan,
    private readonly today: PlainDate,
  ) {
    this.date = literalSql(today, 'date');
  }

  sql(term: Term): string {
    return isSize(term) ? this.sumName('size') : termSql(term, this);
  }

  maybe(term: Term | undefined): string | undefined {
    return term && this.sql(term);
  }

  fact(fact: Fact): string {
    if (fact.computed === 'size') return this.sumName('size');
    if (fact.level === 'vehicle' || fact.level === 'home') return entryFactSql(fact);
    return `"f_${fact.level === 'member' ? 'm_' : ''}${fact.name}"`;
  }

  cell(ref: CellRef): string {
    const cell = this.plan.stages.cellAt(ref);
    return this.plan.isColumn(cell) ? this.cellName(cell) : this.sql(cell.term);
  }

  standard(parameter: string): string {
    return this.differs(parameter) ? `"s_${parameter}"` : this.standardLiteral(parameter, this.rowOf(parameter)?.value);
  }

  /** Whether a published number depends on the kind of residence: then it is a column. */
  differs(parameter: string): boolean {
    const row = this.rowOf(parameter);
    return row !== null && row.value === undefined;
  }

  standardByResidence(parameter: string): string {
    const row = this.rowOf(parameter);
    const [urban, rural] = [row?.urban, row?.rural].map((written) => this.standardLiteral(parameter, written));
    return `case residence when 'urban' then ${urban} else ${rural} end`;
  }

  list(name: string): string {
    return `"l_${name}"`;
  }

  receives({ programme, level }: Pick<TermOf<'receives'>, 'programme' | 'level'>): string {
    const awards = level === 'member' ? 'awards_m' : 'awards_h';
    return `coalesce(${literalSql(programme, 'string')} = any (${awards}), false)`;
  }

  aboveLineMonths({ programme }: TermOf<'above-line-months'>): string {
    const runs = `w ->> 'programme' = ${literalSql(programme, 'string')} and (w ->> 'since')::date <= ${this.date}`;
    const latest = `max((w ->> 'aboveLineSince')::date)`;
    return elapsedSql('months', `(select ${latest} from jsonb_array_elements(awards) w where ${runs})`, this.date);
  }

  aggregate(term: TermOf<'aggregate'>): string {
    if (term.list === 'members') return this.sumName(keyOf(term));
    const parts = { fn: term.fn, where: this.maybe(term.where), value: this.maybe(term.value) };
    return overEntries(this.list(term.list), parts, term.type.kind);
  }

  /** An aggregate where people are grouped by household. */
  sumOverMembers({ fn, where, value, type }: MemberAggregate): string {
    if (fn === 'count' && !where) return 'count(*)';
    return gathered({ fn }, contribution({ fn, where: this.maybe(where), value: this.maybe(value) }), type.kind);
  }

  /** The same for a household in which nobody is left. */
  sumOverNobody({ fn }: MemberAggregate): string {
    return { exists: 'false', all: 'true', count: '0', sum: '0' }[fn];
  }

  cellName(cell: Cell): string {
    return this.nameOf(cell, cell.level === 'household' ? 'hc' : 'mc');
  }

  /** Of a sum over members, by what it says. */
  sumName(key: string): string {
    return this.nameOf(key, 'g');
  }

  private rowOf(parameter: string) {
    return rowOn(this.plan.pack.parameters[parameter], this.today) ?? null;
  }

  private standardLiteral(parameter: string, written: number | undefined): string {
    const unit = this.plan.pack.parameters[parameter]?.unit ?? 'count';
    const kind = kindOf(unit) === 'double' ? 'double' : 'int';
    if (written === undefined) return kind === 'double' ? 'null::float8' : 'null::bigint';
    return literalSql(valueOf(unit, written), kind);
  }

  private nameOf(key: object | string, prefix: string): string {
    const known = this.names.get(key) ?? `${prefix}${this.names.size}`;
    this.names.set(key, known);
    return known;
  }
}
